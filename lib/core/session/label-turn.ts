import { readBlock } from '@/lib/core/block/read-block';
import {
  type Block,
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
    const parts = toBlocks(results[0].content ?? '');
    const start = titleFrom(parts) ?? nameOthers(parts);
    return shorten(start === '' ? count : `${count}: ${start}`);
  }
  return shorten(nameOthers(blocks) || 'empty');
}

/** What there is beside texts, which have been looked at. */
const nameOthers = (blocks: readonly Block[]): string =>
  blocks
    .filter(({ type }) => type !== 'text')
    .map((block) => readBlock(block).label)
    .join(', ');

const shorten = (text: string): string =>
  text.length <= MAX_LENGTH ? text : `${takeStart(text, MAX_LENGTH - 1)}…`;
