import 'server-only';
import type { AskedWithData } from '@/lib/core/api/run-operations';
import { toBlocks } from '@/lib/core/claude/message';
import { isThinking } from '@/lib/core/claude/without-thinking';
import { emptyRunState, foldRunEvents } from '@/lib/core/run/log/fold-run-events';
import { findThinkingBindings } from '@/lib/server/run/command/find-thinking-bindings';
import { findRunEnd } from '@/lib/server/run/drive/drive-run';
import { getRunRow } from '@/lib/server/store/get-run';
import { readPath } from '@/lib/server/store/read-path';
import { readRunEvents } from '@/lib/server/store/read-run-events';

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
