import { isTextBlock, type MessageParam, toBlocks } from './message';

/** Whether a message says nothing at all: no block, or a text without a letter. The API refuses it. Source: API documentation, "Handle tool calls". */
export function isBlank(content: MessageParam['content']): boolean {
  return toBlocks(content).every((block) => isTextBlock(block) && block.text.trim() === '');
}
