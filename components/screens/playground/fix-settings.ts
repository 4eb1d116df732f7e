import { applyEdit } from '@/lib/core/repair/mend/apply-edit';
import { type SessionConfig, sessionConfigSchema } from '@/lib/core/session/session-config';
import type { JsonPatchEdit } from '@/lib/core/tool/fix/to-json-patch';

/** Settings with the edits of a fix made in them; as they were where they would be none any more. */
export function fixSettings(config: SessionConfig, edits: readonly JsonPatchEdit[]): SessionConfig {
  // A beta is added behind those that are named, where there are any.
  const listed = edits.some(({ path }) => path.startsWith('/betas/')) ? { betas: [], ...config } : config;
  const parsed = sessionConfigSchema.safeParse(edits.reduce<unknown>(applyEdit, listed));
  return parsed.success ? parsed.data : config;
}
