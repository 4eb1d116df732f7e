import { isJsonObject } from '@/lib/core/claude/message';
import { EFFORTS, messageFields } from '@/lib/core/claude/shape/body-shapes';
import { object, oneOf } from '@/lib/core/claude/shape/shape';
import { checkShape, toExtra } from '../field/check-shape';
import type { RequestContext } from '../request-context';
import { type RequestIssue, toPlacedIssue } from '../request-issue';

const clearAt = oneOf('next_user_message', 'never');
const output = object({ effort: oneOf(...EFFORTS) });

/** What a message holds besides its role and content. Source: API documentation, "Messages API reference". */
export function checkMessageFields({ body, model }: RequestContext): RequestIssue[] {
  const messages: unknown[] = Array.isArray(body.messages) ? body.messages : [];
  return messages.flatMap((message, index) => {
    if (!isJsonObject(message)) return [];
    const path = `messages.${index}`;
    const place = { path, apiPath: path };
    const at = (key: string) => ({ path: `${path}.${key}`, apiPath: `${path}.${key}` });
    const { clear_at: clear, output_config: config } = message;
    const isGiven = (value: unknown) => value !== undefined && value !== null;
    return [
      ...Object.keys(message)
        .filter((key) => !messageFields.includes(key))
        .map((key) => toExtra(place, key, messageFields)),
      ...(isGiven(clear) ? checkShape(clear, clearAt, at('clear_at')) : []),
      ...(isGiven(config) ? checkShape(config, output, at('output_config')) : []),
      ...(isGiven(config) && isBetweenTools(body.thinking) && model.isKnown
        ? [toFixedEffort(`${path}.output_config`)]
        : []),
    ];
  });
}

const isBetweenTools = (thinking: unknown): boolean =>
  isJsonObject(thinking) && thinking.type === 'between_tools';

function toFixedEffort(path: string): RequestIssue {
  const message =
    'With thinking "between_tools" the effort is one for the whole conversation. Remove it here.';
  return toPlacedIssue(
    'effort-support',
    path,
    'per-message effort is not supported with between_tools',
    message,
  );
}
