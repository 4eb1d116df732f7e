import { z } from 'zod';
import { toSendableContent } from '@/lib/core/claude/content/to-sendable-content';

const blockSchema = z.looseObject({ type: z.string() });

/** The content of a tool result: text, or content blocks. */
export const resultContentSchema = z.union([z.string(), z.array(blockSchema)]);

/** A tool result as it is kept. */
export const storedResultSchema = z.object({
  content: resultContentSchema.optional(),
  is_error: z.boolean().optional(),
});

/** A result the API would refuse is refused here, with its place. What can be converted is, when it is taken. */
export function refuseUnsendable(
  { content, is_error }: { content?: unknown; is_error?: boolean | undefined },
  context: z.RefinementCtx,
): void {
  const { issues } = toSendableContent(content, { place: 'result', isError: is_error === true });
  for (const { path, message } of issues)
    context.addIssue({ code: 'custom', path: path.split('.').map(toPathPart), message });
}

const toPathPart = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part);

const givenContentSchema = z.union(
  [z.string(), z.array(z.unknown()), z.record(z.string(), z.unknown())],
  'Content is text, or a list of content blocks.',
);

/** A tool result as a caller gives it, also in the forms of MCP: `toSendableResult` makes of it what is kept. */
export const givenResultSchema = z
  .object({ content: givenContentSchema.optional(), is_error: z.boolean().optional() })
  .superRefine(refuseUnsendable);
