import 'server-only';
import type { AskedWithData } from '@/lib/core/api/run-operations';
import { toBlocks } from '@/lib/core/claude/message';
import { isThinking } from '@/lib/core/claude/without-thinking';
import { emptyRunState, foldRunEvents } from '@/lib/core/run/fold-run-events';
import { readPath } from '@/lib/server/session/read-path';
import { findRunEnd } from './drive-run';
import { findThinkingBindings } from './find-thinking-bindings';
import { getRunRow } from './get-run';
import { readRunEvents } from './read-run-events';

/** What the answers along the path of a run were asked for with, where they hold thinking. @throws AppError `not_found` */
export async function getAskedWith(runId: string): Promise<AskedWithData> {
  const run = await getRunRow(runId);
  const state = foldRunEvents(emptyRunState, await readRunEvents(runId));
  const path = await readPath(findRunEnd(state) ?? run.parentTurnId);
  const bindings = await findThinkingBindings(path);
  const prefixes = [...new Set([...bindings.values()].map(({ prefix }) => prefix))];
  const answers = path
    .filter(({ message }) => message.role === 'assistant' && toBlocks(message.content).some(isThinking))
    .map(({ id, message }) => {
      const binding = bindings.get(id);
      const own = 'model' in message && typeof message.model === 'string' ? message.model : null;
      return {
        turnId: id,
        model: binding?.model ?? own,
        prefix: binding ? prefixes.indexOf(binding.prefix) : null,
      };
    });
  return { answers, prefixes };
}
