import type { ThinkingContext } from '@/lib/core/run/request/refresh-request';
import type { ThinkingBinding } from '@/lib/core/run/request/thinking-binding';
import type { AskedWithData } from './run-operations';

/** What answers were asked for with, as the server tells it, ready to be looked up by turn. */
export function toThinkingContext({ answers, prefixes }: AskedWithData): ThinkingContext {
  const bindings = new Map<string, ThinkingBinding>();
  const models = new Map<string, string>();
  for (const { turnId, model, prefix } of answers) {
    if (model === null) continue;
    models.set(turnId, model);
    const text = prefix === null ? undefined : prefixes[prefix];
    if (text !== undefined) bindings.set(turnId, { model, prefix: text });
  }
  return { bindings, models };
}
