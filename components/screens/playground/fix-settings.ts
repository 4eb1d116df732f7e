import { applyEdit } from '@/lib/core/repair/mend/apply-edit';
import type { RequestEdit } from '@/lib/core/request/request-fix';
import { type SessionConfig, sessionConfigSchema } from '@/lib/core/session/session-config';

/** Settings with the edits of a fix made in them; as they were where they would be none any more. */
export function fixSettings(config: SessionConfig, edits: readonly RequestEdit[]): SessionConfig {
  // A beta is added behind those that are named, where there are any.
  const listed = edits.some(({ path }) => path.startsWith('/betas/')) ? { betas: [], ...config } : config;
  const parsed = sessionConfigSchema.safeParse(edits.reduce<unknown>(applyEdit, listed));
  return parsed.success ? parsed.data : config;
}
