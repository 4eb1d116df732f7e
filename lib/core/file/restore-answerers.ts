import { isJsonObject } from '@/lib/core/claude/message';
import type { SessionFile } from './session-file';

/** Where the answerer a tool came with is kept, while it is answered by hand in its place. */
export const IMPORTED_ANSWERER = 'importedAnswerer';

/**
 * A file as it goes out: the answerer of a later version, or of another program, as it came in, unless somebody has chosen
 * another since. Whoever reads it makes it harmless anew.
 */
export function restoreAnswerers(file: SessionFile): SessionFile {
  return {
    ...file,
    tools: file.tools.map(restore),
    runs: file.runs.map((run) =>
      run.changes?.tools
        ? { ...run, changes: { ...run.changes, tools: run.changes.tools.map(restore) } }
        : run,
    ),
  };
}

function restore<T extends { answerer: { type: string } }>(tool: T): T {
  const fields = new Map<string, unknown>(Object.entries(tool));
  const kept = fields.get(IMPORTED_ANSWERER);
  if (!isJsonObject(kept) || tool.answerer.type !== 'manual') return tool;
  fields.delete(IMPORTED_ANSWERER);
  return Object.fromEntries(fields.set('answerer', kept)) as T;
}
