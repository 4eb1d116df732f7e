/** Notes of an import, one a line. */
export function NoteList({ notes }: { notes: readonly string[] }) {
  return (
    <ul className="max-h-40 list-disc overflow-y-auto pl-5 text-ink-soft text-xs">
      {notes.map((note) => (
        <li key={note} dir="auto" className="[overflow-wrap:anywhere]">
          {note}
        </li>
      ))}
    </ul>
  );
}
