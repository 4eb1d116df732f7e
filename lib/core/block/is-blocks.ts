import { type Block, isJsonObject } from '@/lib/core/claude/message';

/** True for a list of content blocks: a file may hold anything where one is to stand. */
export const isBlocks = (content: unknown): content is Block[] =>
  Array.isArray(content) && content.every((part) => isJsonObject(part) && typeof part.type === 'string');
