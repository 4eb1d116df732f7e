import type { JsonObject } from '@/lib/core/claude/message';
import { buildRequest } from '@/lib/core/run/request/build-request';
import type { ComparedPath } from './compared-path';
import { findSentBody } from './find-sent-body';
import { toSentSettings } from './to-sent-settings';

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
  const { body, variants } = findSentBody(runs);
  const { betas, loop } = config;
  const sent = toSentSettings(body ?? buildRequest([], config, tools).body);
  return {
    source: body ? 'sent' : 'session',
    variants,
    settings: { ...sent.settings, ...(betas ? { betas } : {}), loop },
    tools: sent.tools,
  };
}
