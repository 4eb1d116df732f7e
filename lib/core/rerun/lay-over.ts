import { type SessionConfig, sessionConfigSchema } from '@/lib/core/session/session-config';

/** A configuration with some of its fields replaced; null takes a field out. @throws z.ZodError */
export function layOver(config: SessionConfig, fields: Record<string, unknown> = {}): SessionConfig {
  const entries = Object.entries({ ...config, ...fields }).filter(([name]) => fields[name] !== null);
  return sessionConfigSchema.parse(Object.fromEntries(entries));
}
