import type { SessionConfig } from '@/lib/core/session/session-config';
import { readThinking } from './thinking-options';

/** The fields that have a control of their own in the settings. */
const OWN = new Set([
  'model',
  'max_tokens',
  'system',
  'tool_choice',
  'thinking',
  'output_config',
  'stop_sequences',
  'betas',
  'loop',
]);

/** What of the configuration has no control of its own; undefined when there is nothing. */
export function otherFields(config: SessionConfig): Record<string, unknown> | undefined {
  const others = Object.entries(config).filter(
    ([field, value]) => !OWN.has(field) || isBeyondControl(field, value),
  );
  return others.length > 0 ? Object.fromEntries(others) : undefined;
}

/** A system prompt of blocks has no box, and a form of thinking the list lacks no option: they are edited as JSON. */
function isBeyondControl(field: string, value: unknown): boolean {
  if (field === 'system') return Array.isArray(value);
  return field === 'thinking' && readThinking(value) === 'custom';
}

/** The configuration with its other fields replaced; those with a control of their own stay as they are. */
export function withOtherFields(config: SessionConfig, value: unknown): SessionConfig {
  const kept = Object.entries(config).filter(
    ([field, own]) => OWN.has(field) && !isBeyondControl(field, own),
  );
  const given = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const added = given.filter(([field, own]) => !OWN.has(field) || isBeyondControl(field, own));
  return Object.fromEntries([...kept, ...added]) as SessionConfig;
}
