import 'server-only';
import { AppError } from '@/lib/core/app-error';
import type { JsonObject } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import { getSession } from '@/lib/server/store/get-session';
import { runTask } from '@/lib/server/worker/run-task';
import { exportToolsTask } from './exchange-tasks';

/** How long it may take to write tools. */
const DEADLINE_MS = 15_000;

/**
 * Writes tools in a form for elsewhere, as JSON.
 *
 * @param session its id, or its settings
 * @param origin where this server is asked for
 * @throws AppError `not_found`; `bad_request` for what is no tool, or takes too long
 */
export async function exportTools(
  tools: readonly unknown[],
  session: string | JsonObject | undefined,
  target: string,
  origin: string,
): Promise<string> {
  const held = typeof session === 'string' ? await readSession(session) : (session ?? {});
  const request = writeJson({ tools, session: held });
  const written = await runTask(exportToolsTask, { request, target, origin }, DEADLINE_MS);
  if (written !== null) return written;
  throw new AppError(
    'bad_request',
    `The tools could not be written within ${DEADLINE_MS / 1000} seconds. Export fewer at once.`,
  );
}

/** What of a session programs are written of. */
async function readSession(id: string): Promise<JsonObject> {
  const { config, tools, draft, turns } = await getSession(id);
  return { config, tools, draft, turns };
}
