'use client';

import Link from 'next/link';
import { Dialog } from '@/components/ui/dialog';
import { countOf } from '@/components/ui/format';
import { countNotes } from '@/lib/core/file/count-notes';
import { NoteList } from './note-list';

/** One imported file of which something was not taken as it stood. */
export interface ImportedWithNotes {
  id: string;
  title: string;
  notes: readonly string[];
}

/** What was not taken as it stood of the files just imported. It stays until it is closed. */
export default function ImportReport({
  sessions,
  onClose,
}: {
  sessions: readonly ImportedWithNotes[];
  onClose: () => void;
}) {
  return (
    <Dialog title="What was not taken as it stood" size="sm" onClose={onClose}>
      <div className="flex min-h-0 flex-col gap-4 overflow-y-auto p-4">
        {sessions.map(({ id, title, notes }) => (
          <section key={id} aria-label={title} className="flex flex-col gap-1.5">
            <h3 className="flex items-baseline gap-2">
              <Link
                href={`/sessions/${id}`}
                onClick={onClose}
                className="min-w-0 truncate font-medium text-info hover:underline"
                dir="auto"
              >
                {title}
              </Link>
              <span className="shrink-0 text-ink-muted text-xs">{countOf(countNotes(notes), 'note')}</span>
            </h3>
            <NoteList notes={notes} />
          </section>
        ))}
        <p className="text-ink-muted text-xs">They stand on each session too, to be read again.</p>
      </div>
    </Dialog>
  );
}
