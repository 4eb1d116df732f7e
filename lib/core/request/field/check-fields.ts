import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { bodyFields, systemShape } from '@/lib/core/claude/shape/body-shapes';
import { object } from '@/lib/core/claude/shape/shape';
import { toRemoval } from '../request-fix';
import { type RequestIssue, toIssue } from '../request-issue';
import { checkShape } from './check-shape';

const declared = object(
  Object.fromEntries(Object.entries(bodyFields).map(([name, { shape }]) => [name, shape])),
);

/** The shape of every field of the body, which the API looks at before anything else. Source: API documentation, "Messages API reference". */
export function checkFields({ betas: _header, ...body }: JsonObject): RequestIssue[] {
  const { system } = body;
  return [
    ...checkShape(body, declared, { path: '', apiPath: '' }),
    ...(system === undefined || system === null
      ? []
      : checkShape(system, systemShape, { path: 'system', apiPath: 'system' })),
    ...checkSystemTexts(system),
  ];
}

function checkSystemTexts(system: unknown): RequestIssue[] {
  const blocks: unknown[] = Array.isArray(system) ? system : [];
  return blocks.flatMap((block, index) => {
    if (!isJsonObject(block) || typeof block.text !== 'string' || block.text.trim() !== '') return [];
    const path = `system.${index}`;
    const message = 'A text block of the system prompt is empty. Write something, or remove the block.';
    const said = 'system: text content blocks must be non-empty';
    return [toIssue('empty-text', path, said, message, toRemoval(path, 'Remove the empty block'))];
  });
}
