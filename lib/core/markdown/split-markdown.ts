/**
 * Cuts Markdown at blank lines that stand outside code fences and lists, so that each part can be rendered by itself:
 * what was cut off once stays the same while the text grows.
 */
export function splitMarkdown(text: string): string[] {
  const parts: string[] = [];
  let part: string[] = [];
  let fence = '';
  const close = () => {
    if (part.some((line) => line.trim() !== '')) parts.push(part.join('\n'));
    part = [];
  };
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const mark = /^\s{0,3}(```+|~~~+)/.exec(line)?.[1] ?? '';
    if (fence === '' && mark !== '') fence = mark;
    else if (fence !== '' && mark.startsWith(fence)) fence = '';
    part.push(line);
    if (line.trim() === '' && fence === '' && !continuesList(part, lines[index + 1])) close();
  }
  close();
  return parts;
}

const LIST_ITEM = /^\s*([-*+]|\d+[.)])\s/;

/** A list may have blank lines between its items; cutting it would start its numbers again. */
function continuesList(part: string[], next: string | undefined): boolean {
  const first = part.find((line) => line.trim() !== '');
  if (first === undefined || !LIST_ITEM.test(first)) return false;
  return next === undefined || next.trim() === '' || LIST_ITEM.test(next) || /^\s/.test(next);
}
