import { takeStart } from '@/lib/core/take-start';

/** Cuts a long text at a word. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = takeStart(text, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
