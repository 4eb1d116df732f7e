import { type Block, isTextBlock } from '@/lib/core/claude/message';

const MAX_LENGTH = 80;

/** A session's title from its first message: the first line of its text, cut at a word; null without text. */
export function titleFrom(blocks: readonly Block[]): string | null {
  const text = blocks.find(isTextBlock)?.text ?? '';
  const line = text.trim().split('\n')[0]?.replace(/\s+/g, ' ').trim() ?? '';
  if (line === '') return null;
  if (line.length <= MAX_LENGTH) return line;
  const cut = line.slice(0, MAX_LENGTH);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > MAX_LENGTH / 2 ? end : MAX_LENGTH).trimEnd()}…`;
}
