import { z } from 'zod';
import { type Block, isJsonObject, isToolResultBlock, isToolUseBlock } from '@/lib/core/claude/message';
import { MAX_TAG_LENGTH, MAX_TAGS, MAX_TITLE_LENGTH } from './session-bounds';
import { sessionConfigSchema } from './session-config';
import { messageSchema } from './turn-schema';

/** A message as a caller gives it: calls and results are such that the loop can answer and send them. */
export const messageInputSchema = messageSchema.superRefine(({ content }, context) => {
  if (typeof content === 'string') return;
  for (const [index, block] of content.entries()) {
    const message = findFault(block);
    if (message) context.addIssue({ code: 'custom', path: ['content', index], message });
  }
});

function findFault(block: Block): string | null {
  if (block.type === 'tool_use') {
    if (!isToolUseBlock(block)) return 'A tool_use block has an id and a name.';
    return isJsonObject(block.input) ? null : 'The input of a tool_use block is a JSON object.';
  }
  if (block.type === 'tool_result' && !isToolResultBlock(block))
    return 'A tool_result names its tool_use_id.';
  return null;
}

/** SQLite ends a text at it, so that the rest would be lost. */
const NO_NUL = /^[^\0]*$/;
/** A session's title as a caller gives it. */
export const titleSchema = z
  .string()
  .trim()
  .min(1, 'A title needs a character.')
  .max(MAX_TITLE_LENGTH, `A title has ${MAX_TITLE_LENGTH} characters at most.`)
  .regex(NO_NUL, 'A title cannot hold a NUL character.');
/** What stands unsent in the composer, as a caller gives it. */
export const draftSchema = z.string().regex(NO_NUL, 'A draft cannot hold a NUL character.');
/** A tag as a caller gives it. */
export const tagSchema = z
  .string()
  .trim()
  .min(1, 'A tag needs a character.')
  .max(MAX_TAG_LENGTH, `A tag has ${MAX_TAG_LENGTH} characters at most.`)
  .regex(NO_NUL, 'A tag cannot hold a NUL character.');
/** The tags of a session, each once. */
export const tagsSchema = z
  .array(tagSchema)
  .transform((given) => [...new Set(given)])
  .refine((given) => given.length <= MAX_TAGS, { error: `A session has ${MAX_TAGS} tags at most.` });

/** Configuration as a caller gives it; what the loop itself writes is refused by name. */
export const configInputSchema = sessionConfigSchema.superRefine(refuseLoopFields);

/** Refuses by name what the loop itself writes. */
export function refuseLoopFields(config: object, context: z.RefinementCtx): void {
  for (const field of ['messages', 'tools', 'stream']) {
    if (field in config) {
      context.addIssue({
        code: 'custom',
        path: [field],
        message: `"${field}" is written by the loop and cannot be configured.`,
      });
    }
  }
}
