import { cx } from '@/components/ui/cx';

/** Notes of an import, one a line. */
export function NoteList({ notes, className }: { notes: readonly string[]; className?: string }) {
  return (
    <ul className={cx('flex list-disc flex-col gap-1 pl-5 text-ink-soft text-xs', className)}>
      {notes.map((note) => (
        <li key={note} dir="auto" className="[overflow-wrap:anywhere]">
          {note}
        </li>
      ))}
    </ul>
  );
}
