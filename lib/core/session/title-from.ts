import { type Block, isTextBlock } from '@/lib/core/claude/message';
import { takeStart } from '@/lib/core/take-start';

const MAX_LENGTH = 80;
/** What comes behind so many characters is not looked at: a text of 20 MB in one line would take seconds. */
const MAX_READ = 10_000;

/** A session's title from its first message: the first line of its text, cut at a word; null without text. */
export function titleFrom(blocks: readonly Block[]): string | null {
  const text = takeStart(blocks.find(isTextBlock)?.text.trimStart() ?? '', MAX_READ);
  const line = text.split('\n')[0]?.replace(/\s+/g, ' ').trim() ?? '';
  if (line === '') return null;
  if (line.length <= MAX_LENGTH) return line;
  const cut = takeStart(line, MAX_LENGTH);
  const end = cut.lastIndexOf(' ');
  return `${(end > MAX_LENGTH / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
