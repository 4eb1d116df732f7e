/** Fences of Markdown in a text. */
export interface Fences {
  /** What stands in each that holds something, in their order. */
  inner: string[];
  /** What stands around them. */
  outside: string;
}

const OPEN = /^([ \t]*)(`{3,}|~{3,})[^`]*$/;

/** Finds what stands between fences, each line without the blanks its fence begins with. One without an end is none. */
export function findFences(text: string): Fences {
  if (!/^[ \t]*(?:```|~~~)/m.test(text)) return { inner: [], outside: text };
  const inner: string[] = [];
  const outside: string[] = [];
  let open: { indent: number; mark: string; lines: string[] } | undefined;
  for (const line of text.split('\n')) {
    const [, indent = '', mark] = OPEN.exec(line) ?? [];
    if (open && isEnd(line, open.mark)) {
      inner.push(open.lines.join('\n'));
      open = undefined;
    } else if (open) open.lines.push(withoutIndent(line, open.indent));
    else if (mark !== undefined) open = { indent: indent.length, mark, lines: [] };
    else outside.push(line);
  }
  return {
    inner: inner.filter((one) => one.trim() !== ''),
    outside: [...outside, ...(open?.lines ?? [])].join('\n'),
  };
}

function isEnd(line: string, mark: string): boolean {
  const bare = line.trim();
  return bare.length >= mark.length && bare === mark.charAt(0).repeat(bare.length);
}

function withoutIndent(line: string, most: number): string {
  let at = 0;
  while (at < most && /[ \t]/.test(line.charAt(at))) at += 1;
  return line.slice(at);
}
