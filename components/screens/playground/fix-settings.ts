import { applyEdit } from '@/lib/core/repair/mend/apply-edit';
import type { RequestEdit } from '@/lib/core/request/request-fix';
import { type SessionConfig, sessionConfigSchema } from '@/lib/core/session/session-config';

/** Settings with the edits of a fix made in them; as they were where they would be none any more. */
export function fixSettings(config: SessionConfig, edits: readonly RequestEdit[]): SessionConfig {
  const fixed = edits.reduce<unknown>(applyEdit, config);
  const parsed = sessionConfigSchema.safeParse(fixed);
  return parsed.success ? parsed.data : config;
}
