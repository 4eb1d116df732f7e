import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { IconButton } from './icon-button';

const sizes = {
  sm: 'max-h-[calc(100dvh-2rem)] w-[min(34rem,calc(100vw-2rem))]',
  md: 'max-h-[calc(100dvh-2rem)] w-[min(60rem,calc(100vw-2rem))]',
  lg: 'h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)]',
};

export interface DialogProps {
  title: string;
  onClose: () => void;
  /** `sm` for a short list or a question, `lg` for as large as the page. */
  size?: keyof typeof sizes;
  children: ReactNode;
}

/** A window over the page, open as long as it is rendered. Escape and a click beside it close it. */
export function Dialog({ title, onClose, size = 'md', children }: DialogProps) {
  return (
    <BaseDialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-black/40" />
        <BaseDialog.Popup
          className={cx(
            '-translate-x-1/2 -translate-y-1/2 fixed top-1/2 left-1/2 z-50 flex flex-col overflow-hidden rounded-xl border border-line bg-surface shadow-float',
            sizes[size],
          )}
        >
          <div className="flex h-12 shrink-0 items-center border-line border-b pr-3 pl-4">
            <BaseDialog.Title className="font-semibold text-base">{title}</BaseDialog.Title>
            <BaseDialog.Close render={<IconButton label="Close" icon={<X />} className="ml-auto" />} />
          </div>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
