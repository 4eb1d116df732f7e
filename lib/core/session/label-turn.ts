import {
  isToolResultBlock,
  isToolUseBlock,
  type Message,
  type MessageParam,
  toBlocks,
} from '@/lib/core/claude/message';
import { takeStart } from '@/lib/core/take-start';
import { titleFrom } from './title-from';

const MAX_LENGTH = 80;

/** What a turn says, in one short line: its text, the calls it makes, or that it holds results. */
export function labelTurn({ content }: MessageParam | Message): string {
  const blocks = toBlocks(content);
  const calls = blocks.filter(isToolUseBlock).map(({ name }) => name);
  if (calls.length > 0) return shorten(`calls ${calls.join(', ')}`);
  const text = titleFrom(blocks);
  if (text !== null) return text;
  const results = blocks.filter(isToolResultBlock);
  if (results[0]) {
    const count = results.length === 1 ? '1 result' : `${results.length} results`;
    const start = titleFrom(toBlocks(results[0].content ?? ''));
    return shorten(start === null ? count : `${count}: ${start}`);
  }
  return shorten(blocks.map(({ type }) => type).join(', ') || 'empty');
}

const shorten = (text: string): string =>
  text.length <= MAX_LENGTH ? text : `${takeStart(text, MAX_LENGTH - 1)}…`;
