import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { type ThinkingBinding, toThinkingBinding } from './thinking-binding';

/** What the answers of one run were asked for with, from its log: its events in order, streams may be missing. */
export function readThinkingBindings(events: readonly StoredRunEvent[]): Map<string, ThinkingBinding> {
  const bySeq = new Map<number, ThinkingBinding>();
  const bindings = new Map<string, ThinkingBinding>();
  let asked: ThinkingBinding | undefined;
  for (const event of events) {
    if ('params' in event && event.params) bySeq.set(event.seq, toThinkingBinding(event.params));
    if (event.type === 'request-start') asked = bySeq.get('paramsOf' in event ? event.paramsOf : event.seq);
    if (event.type === 'turn-end' && asked) bindings.set(event.turnId, asked);
  }
  return bindings;
}
