'use client';

import { BookmarkPlus, BookOpen, LayoutTemplate } from 'lucide-react';
import { Suspense, useState } from 'react';
import SessionMenu from '@/components/files/session-menu';
import { loadLater } from '@/lib/client/load-later';
import { takeStart } from '@/lib/core/take-start';

const SavePresetDialog = loadLater(() => import('@/components/presets/save-preset-dialog'));
const UsePresetDialog = loadLater(() => import('@/components/presets/use-preset-dialog'));

export interface MoreMenuProps {
  sessionId: string;
  title: string;
  /** Saves what was edited. */
  flush: () => Promise<void>;
}

/** What else can be done with a session: with its file, with presets, and where it is explained. */
export default function MoreMenu({ sessionId, title, flush }: MoreMenuProps) {
  const [open, setOpen] = useState<'save' | 'use'>();
  const dialog = { sessionId, flush, onClose: () => setOpen(undefined) };
  return (
    <>
      <SessionMenu
        sessionId={sessionId}
        flush={flush}
        more={[
          {
            label: 'Save as preset…',
            description: 'A starting point for other sessions',
            icon: <BookmarkPlus />,
            onSelect: () => setOpen('save'),
          },
          {
            label: 'Use a preset…',
            description: 'Its settings and tools, here',
            icon: <LayoutTemplate />,
            onSelect: () => setOpen('use'),
          },
          {
            label: 'Help',
            description: 'The documentation, in a new tab',
            icon: <BookOpen />,
            onSelect: () => window.open('/docs', '_blank', 'noopener'),
          },
        ]}
      />
      {open && (
        <Suspense>
          {open === 'save' ? (
            <SavePresetDialog {...dialog} title={takeStart(title, 100)} />
          ) : (
            <UsePresetDialog {...dialog} />
          )}
        </Suspense>
      )}
    </>
  );
}
