import 'server-only';
import type { z } from 'zod';
import type { getSentOperation, SentData } from '@/lib/core/api/run-operations';
import { findSentBody } from '@/lib/core/compare/find-sent-body';
import { toSentSettings } from '@/lib/core/compare/to-sent-settings';
import { findBase } from '@/lib/server/run/rerun/rerun';
import { getRunRow } from '@/lib/server/store/get-run';
import { readRunEvents } from '@/lib/server/store/read-run-events';

/** The settings and tools a run was sent, or with `baseline` the run it stands for. @throws AppError `not_found` */
export async function getSent(
  runId: string,
  { baseline }: z.output<typeof getSentOperation.query>,
): Promise<SentData> {
  const run = baseline === 'true' ? await findBase(runId) : await getRunRow(runId);
  const { body, variants } = findSentBody([{ events: await readRunEvents(run.id) }]);
  const sent = body ? toSentSettings(body) : { settings: null, tools: [] };
  return { runId: run.id, ...sent, variants };
}
