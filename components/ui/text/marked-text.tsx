export interface MarkedTextProps {
  text: string;
  /** Ranges in order, none over another. */
  marks: readonly (readonly [start: number, end: number])[];
}

/** A text in which what was looked for stands out. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  let done = 0;
  const parts = marks.flatMap(([start, end]) => {
    const before = text.slice(done, start);
    done = end;
    return [
      before,
      <mark key={start} className="rounded-xs bg-wait-soft font-medium text-wait">
        {text.slice(start, end)}
      </mark>,
    ];
  });
  return (
    <>
      {parts}
      {text.slice(done)}
    </>
  );
}
