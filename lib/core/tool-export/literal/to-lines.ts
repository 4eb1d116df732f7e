/** A literal of Java has 65,535 bytes at most. */
const MOST = 10_000;

/** A long text in pieces, each of which ends with a line or after so many characters. Joined they are the text. */
export function toLines(text: string): string[] {
  return text.split(/(?<=\n)/).flatMap((line) => {
    const pieces: string[] = [];
    for (let at = 0; at < line.length; ) {
      // No piece ends within a character.
      const next = at + MOST;
      const end = next < line.length && /[\ud800-\udbff]/.test(line[next - 1] ?? '') ? next - 1 : next;
      pieces.push(line.slice(at, end));
      at = end;
    }
    return pieces;
  });
}
