'use client';

import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { countOf } from '@/components/ui/format';
import { countNotes } from '@/lib/core/file/count-notes';
import { NoteList } from './note-list';

export interface ImportNotesProps {
  sessionId: string;
  /** What was not taken as it stood. */
  notes: readonly string[];
}

/** What was made different when a session was imported: open until it is dismissed, and to be read again after that. */
export default function ImportNotes({ sessionId, notes }: ImportNotesProps) {
  const [isOpen, setOpen] = useState(() => !isDismissed(sessionId));
  return (
    <section
      aria-label="Notes of the import"
      className="shrink-0 border-info/30 border-b bg-info-soft px-4 py-2 text-info"
    >
      <div className="mx-auto flex w-full max-w-3xl flex-col gap-1.5">
        <div className="flex items-center gap-2">
          <FileDown className="size-4 shrink-0" />
          <span className="font-medium">
            {countOf(countNotes(notes), 'note')} of the import: what was not taken as it stood
          </span>
          <Button
            size="sm"
            variant="ghost"
            className="ml-auto"
            aria-expanded={isOpen}
            onClick={() => {
              if (isOpen) dismiss(sessionId);
              setOpen(!isOpen);
            }}
          >
            {isOpen ? 'Dismiss' : 'Read'}
          </Button>
        </div>
        {isOpen && <NoteList notes={notes} className="max-h-[30vh] overflow-y-auto" />}
      </div>
    </section>
  );
}

const keyOf = (sessionId: string) => `loopbench-notes-read-${sessionId}`;

function isDismissed(sessionId: string): boolean {
  try {
    return localStorage.getItem(keyOf(sessionId)) !== null;
  } catch {
    return false;
  }
}

function dismiss(sessionId: string): void {
  try {
    localStorage.setItem(keyOf(sessionId), '1');
  } catch {
    // Not allowed: then they are open again with the next visit.
  }
}
