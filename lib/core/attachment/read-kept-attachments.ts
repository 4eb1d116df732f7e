import { isJsonObject } from '@/lib/core/claude/message';
import type { Attachment } from './attachment';

/** What was kept of attachments in a tab, believed only as far as it fits; undefined for anything else. */
export function readKeptAttachments(stored: unknown): Attachment[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  const read = stored.flatMap((one: unknown) => {
    const attachment = readOne(one);
    return attachment ? [attachment] : [];
  });
  return read.length > 0 ? read : undefined;
}

function readOne(one: unknown): Attachment | undefined {
  if (!isJsonObject(one)) return undefined;
  const { name, block, bytes, tokens, pages, width, height, role, isCleared } = one;
  if (typeof name !== 'string' || typeof bytes !== 'number') return undefined;
  if (!isJsonObject(block) || typeof block.type !== 'string') return undefined;
  return {
    name,
    bytes,
    block: { ...block, type: block.type },
    tokens: typeof tokens === 'number' ? tokens : null,
    ...(role === 'system' ? { role } : {}),
    ...(isCleared === true ? { isCleared } : {}),
    ...(typeof pages === 'number' ? { pages } : {}),
    ...(typeof width === 'number' && typeof height === 'number' ? { width, height } : {}),
  };
}
