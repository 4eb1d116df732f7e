import 'server-only';
import type { ExportFormat } from '@/lib/core/export/export-formats';
import { writeExport } from '@/lib/core/export/write-export';
import { makeSessionFile } from '@/lib/core/file/make-session-file';
import {
  withoutChangesCredentials,
  withoutCredentials,
  withoutEventCredentials,
} from '@/lib/core/file/without-credentials';
import { writeSessionFile } from '@/lib/core/file/write-session-file';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { findThinkingBindings } from '@/lib/server/run/find-thinking-bindings';
import { getSessionRow } from '@/lib/server/session/get-session';
import { readPath } from '@/lib/server/session/read-path';
import { parseSessionTools } from '@/lib/server/session/session-tools';
import { readWholeSession } from './read-whole-session';

/**
 * Writes a session as a file. It holds no credential.
 *
 * @param origin where this server is asked for
 * @throws AppError `not_found`
 */
export async function exportSession(
  id: string,
  format: ExportFormat,
  origin: string,
): Promise<{ title: string; text: string }> {
  if (format === 'json') return exportWhole(id);
  const row = await getSessionRow(id);
  const config = withoutCredentials(readJsonAs(sessionConfigSchema, row.config));
  const path = await readPath(row.headTurnId);
  const source = {
    title: row.title,
    config,
    tools: parseSessionTools(row.tools),
    draft: row.draft,
    path,
    bindings: await findThinkingBindings(path),
  };
  return { title: row.title, text: writeExport(format, source, origin) };
}

async function exportWhole(id: string): Promise<{ title: string; text: string }> {
  const whole = await readWholeSession(id);
  const file = makeSessionFile({
    ...whole,
    config: withoutCredentials(whole.config),
    runs: whole.runs.map((run) => ({
      ...run,
      changes: run.changes && withoutChangesCredentials(run.changes),
      events: withoutEventCredentials(run.events),
    })),
  });
  return { title: whole.title, text: writeSessionFile(file) };
}
