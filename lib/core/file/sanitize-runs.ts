import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { withoutCredentials } from '@/lib/core/run/request/without-credentials';
import { describeConfig } from './describe-config';
import { sanitizeTools } from './sanitize-tools';

/**
 * The runs of a file, each with what it was run with in place of the session's settings and tools as harmless as those
 * are: a run that goes on is run with it.
 */
export function sanitizeRuns(runs: unknown): { runs: unknown; notes: string[] } {
  if (!Array.isArray(runs)) return { runs, notes: [] };
  const notes: string[] = [];
  const safe = runs.map((run: unknown) => {
    if (!isJsonObject(run) || !isJsonObject(run.changes)) return run;
    const changes: JsonObject = { ...run.changes };
    const { tools, notes: toolNotes } = sanitizeTools(changes.tools);
    if (tools !== undefined) changes.tools = tools;
    notes.push(...toolNotes);
    if (isJsonObject(changes.config)) {
      notes.push(...describeConfig(changes.config, 'the settings of a run'));
      changes.config = withoutCredentials(changes.config);
    }
    return { ...run, changes };
  });
  return { runs: safe, notes };
}
