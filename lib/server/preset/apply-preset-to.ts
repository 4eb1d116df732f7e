import 'server-only';
import type { z } from 'zod';
import type { applyPresetOperation } from '@/lib/core/api/preset-operations';
import { applyPreset } from '@/lib/core/preset/apply-preset';
import { newId } from '@/lib/server/new-id';
import { updateSession } from '@/lib/server/session/update-session';
import { getPreset } from '@/lib/server/store/get-preset';
import { getSessionRow } from '@/lib/server/store/get-session';
import { readSession } from '@/lib/server/store/read-session';

/**
 * Uses a preset in a session.
 *
 * @throws AppError `not_found`; `revision_conflict` when somebody else's edit came in between
 */
export async function applyPresetTo(
  sessionId: string,
  { presetId, ...use }: z.output<typeof applyPresetOperation.body>,
): Promise<void> {
  const { revision, tools } = readSession(await getSessionRow(sessionId));
  const { parts } = await getPreset(presetId);
  const changes = applyPreset(tools, parts, use, () => newId('tool'));
  await updateSession(sessionId, { revision, ...changes });
}
