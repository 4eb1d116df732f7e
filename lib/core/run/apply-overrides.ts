import { isJsonObject } from '@/lib/core/claude/message';
import { type SessionConfig, sessionConfigSchema } from '@/lib/core/session/session-config';

/**
 * A configuration with some of its fields replaced; null takes a field out. `loop` is no setting but a group of them: its
 * fields are replaced one by one as well.
 *
 * @throws z.ZodError
 */
export function applyOverrides(config: SessionConfig, fields: Record<string, unknown> = {}): SessionConfig {
  const laid = replaceFields(config, fields);
  const loop = isJsonObject(fields.loop) ? { loop: replaceFields(config.loop, fields.loop) } : {};
  return sessionConfigSchema.parse({ ...laid, ...loop });
}

function replaceFields(object: object, fields: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries({ ...object, ...fields }).filter(([name]) => fields[name] !== null);
  return Object.fromEntries(entries);
}
