import type { Changed } from '@/lib/core/run/run-changes';
import type { Turn } from '@/lib/core/session/turn';

/** What was not as in the session, by the answers that were asked for so. */
export const findChangedTurns = (
  turns: readonly Turn[],
  runs: readonly { id: string; changed?: Changed | null | undefined }[],
): Record<string, Changed> => {
  const byRun = new Map(runs.flatMap(({ id, changed }) => (changed ? [[id, changed] as const] : [])));
  if (byRun.size === 0) return {};
  return Object.fromEntries(
    turns.flatMap(({ id, runId, message }) => {
      const changed = message.role === 'assistant' && byRun.get(runId ?? '');
      return changed ? [[id, changed]] : [];
    }),
  );
};
