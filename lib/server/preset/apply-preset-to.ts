import 'server-only';
import type { z } from 'zod';
import type { applyPresetOperation } from '@/lib/core/api/preset-operations';
import { applyPreset } from '@/lib/core/preset/apply-preset';
import { newId } from '@/lib/server/new-id';
import { updateSession } from '@/lib/server/session/update-session';
import { getPreset } from '@/lib/server/store/get-preset';
import { getSessionRow } from '@/lib/server/store/get-session';
import { parseSessionTools } from '@/lib/server/store/session-tools';

/**
 * Uses a preset in a session.
 *
 * @throws AppError `not_found`; `revision_conflict` when somebody else's edit came in between
 */
export async function applyPresetTo(
  sessionId: string,
  { presetId, ...use }: z.output<typeof applyPresetOperation.body>,
): Promise<void> {
  const { revision, tools } = await getSessionRow(sessionId);
  const { parts } = await getPreset(presetId);
  const changes = applyPreset(parseSessionTools(tools), parts, use, () => newId('tool'));
  await updateSession(sessionId, { revision, ...changes });
}
