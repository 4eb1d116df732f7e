/** What is told of the whole text. */
type Told = (path: string, message: string) => void;

/** A fence with everything in it; what stands around is what a person or a model said of it. */
const FENCE = /^[ \t]*(```+|~~~+)[^\n`]*\n([\s\S]*?)\n?[ \t]*\1[ \t]*$/gm;

/** The text without what it was carried in: a byte order mark, fences of Markdown, the words around them. */
export function unwrapText(given: string, tell: Told): string {
  const text = given.startsWith('\ufeff') ? given.slice(1) : given;
  if (text !== given) tell('', 'A byte order mark stood before the text; it was left out.');
  const fenced = Array.from(text.matchAll(FENCE), ([, , inner]) => inner ?? '').filter(
    (one) => one.trim() !== '',
  );
  if (
    fenced.length === 0 ||
    /^\s*(def |class |async def |@|import |from |export |const |function )/.test(text)
  )
    return text;
  tell('', 'The text stood in fences of Markdown; what is between them was read.');
  return fenced.join('\n\n');
}
