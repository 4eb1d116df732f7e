import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { buildRequest } from '@/lib/core/run/build-request';
import type { ComparedPath } from './compared-path';

export interface SentSettings {
  source: 'sent' | 'session';
  /** How many different settings and tools the requests of the path had. */
  variants: number;
  settings: JsonObject;
  tools: JsonObject[];
}

/**
 * The settings and tools a path was answered with: those of its last request. A path nobody ran has those the session
 * would send now. What never enters a body (`betas`, `loop`) is the session's own.
 */
export function findSentSettings({ runs, config, tools }: ComparedPath): SentSettings {
  const texts = new Set<string>();
  let last: JsonObject | undefined;
  for (const { events } of runs) {
    const bySeq = new Map<number, JsonObject>();
    for (const event of events) {
      // A pause before a request keeps the body that the request then refers to.
      if ('params' in event && event.params) bySeq.set(event.seq, event.params);
      if (event.type !== 'request-start') continue;
      last = bySeq.get('paramsOf' in event ? event.paramsOf : event.seq) ?? last;
      if (last) texts.add(JSON.stringify(last));
    }
  }
  const {
    messages: _messages,
    stream: _stream,
    tools: sent,
    ...fields
  } = last ?? buildRequest([], config, tools).body;
  const { betas, loop } = config;
  return {
    source: last ? 'sent' : 'session',
    variants: texts.size,
    settings: { ...fields, ...(betas ? { betas } : {}), loop },
    tools: Array.isArray(sent) ? sent.filter(isJsonObject) : [],
  };
}
