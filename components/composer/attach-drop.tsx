'use client';

import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { useFileDrag } from '@/components/ui/use-file-drag';

/** The box of the message. Files dropped on it are attached; it stands above what takes them for the rest of the page. */
export function AttachDrop({
  onFiles,
  children,
}: {
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}) {
  const isOver = useFileDrag();
  return (
    <section
      aria-label="Next message"
      onDragOver={(event) => {
        if (isOver) event.preventDefault();
      }}
      onDrop={(event) => {
        const files = [...event.dataTransfer.files];
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      }}
      className={cx(
        '@container relative rounded-xl border border-line-strong bg-raised focus-within:border-accent',
        isOver && 'z-60 border-accent',
      )}
    >
      {isOver && (
        <p className="pointer-events-none absolute inset-0 z-10 flex items-center justify-center rounded-xl bg-accent-soft font-semibold text-accent">
          Drop here to attach to the message
        </p>
      )}
      {children}
    </section>
  );
}
