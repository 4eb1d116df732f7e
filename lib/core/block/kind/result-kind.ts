import type { BlockKind } from '@/lib/core/block/block-kind';
import { isBlocks } from '@/lib/core/block/is-blocks';
import {
  type Block,
  isTextBlock,
  isToolResultBlock,
  type ToolResultBlock,
  toBlocks,
} from '@/lib/core/claude/message';
import { searchContent } from './search-content';

/** The answer to a call of a client tool: a text, or blocks of other kinds. */
export const resultKind: BlockKind<ToolResultBlock> = {
  types: ['tool_result'],
  label: 'Result',
  is: (block): block is ToolResultBlock => isToolResultBlock(block) && isContent(block.content),
  read({ content, is_error }) {
    const parts = toBlocks(content ?? '');
    const isError = is_error === true;
    return {
      label: isError ? 'Result (is_error)' : 'Result',
      text: '',
      parts,
      isError,
      ...(parts.every(isTextBlock) ? {} : { value: content }),
    };
  },
  search: ({ content }, searchParts) => searchContent(content, searchParts),
  toMarkdown({ content, is_error }, write, { role }) {
    const parts = toBlocks(content ?? '');
    return [
      `**${is_error ? 'Error' : 'Answer'}**`,
      ...(parts.every(isTextBlock)
        ? [write.laidOut(joinTexts(parts))]
        : parts.flatMap((part) => write.block(part, { role, isPart: true }))),
    ];
  },
  toHtml({ content, is_error }, write, { role }) {
    const parts = toBlocks(content ?? '');
    const html = parts.every(isTextBlock)
      ? write.laidOut(joinTexts(parts))
      : parts.map((part) => write.block(part, { role, isPart: true })).join('\n');
    return `<h4>${is_error ? 'Error' : 'Answer'}</h4>\n${html}`;
  },
  visual: 'parts',
};

const joinTexts = (parts: readonly Block[]): string =>
  parts
    .filter(isTextBlock)
    .map(({ text }) => text)
    .join('\n');

const isContent = (content: unknown): boolean =>
  content === undefined || typeof content === 'string' || isBlocks(content);
