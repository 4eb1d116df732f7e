import { toBlocks } from '@/lib/core/claude/message';
import { isThinking } from '@/lib/core/claude/without-thinking';
import type { ExportSource } from '@/lib/core/export/export-source';
import { readLogRow } from '@/lib/core/run/log/read-log-row';
import { readThinkingBindings } from '@/lib/core/run/request/read-thinking-bindings';
import type { ThinkingBindings } from '@/lib/core/run/request/thinking-binding';
import { withoutCredentials } from '@/lib/core/run/request/without-credentials';
import { parseStoredMessage } from '@/lib/core/session/parse-stored-message';
import type { Connection } from '@/lib/server/db/connection';
import { SELECT_PATH } from '@/lib/server/store/read-path-beside';
import { parseSessionRow, readSessionRow } from '@/lib/server/store/read-session-row';

interface PathRow {
  id: string;
  parentId: string | null;
  runId: string | null;
  message: string;
}

/** The rest of a log, which is nearly all of it, is what streamed. */
const SELECT_ASKED = `
  SELECT "events" FROM "RunEventBatch"
  WHERE "runId" = ? AND ("events" LIKE '%"params%' OR "events" LIKE '%"turn-end"%') ORDER BY "firstSeq"`;

/**
 * Reads the current path of a session, to be written out without credentials. Runs in a worker.
 *
 * @throws AppError `not_found`
 */
export function readExportSource(connection: Connection, id: string): ExportSource {
  const row = readSessionRow(connection, id);
  const session = parseSessionRow(row);
  const path = connection
    .all<PathRow>(SELECT_PATH, row.headTurnId)
    .map(({ id, parentId, runId, message }) => ({
      id,
      parentId,
      runId,
      message: parseStoredMessage(message),
    }));
  return {
    ...session,
    config: withoutCredentials(session.config),
    path,
    bindings: readBindings(connection, path),
  };
}

/** What the answers of a path were asked for with, as far as the logs of their runs tell. */
function readBindings(connection: Connection, path: ExportSource['path']): ThinkingBindings {
  const thinking = path.filter(({ message }) => toBlocks(message.content).some(isThinking));
  const runIds = new Set(thinking.flatMap(({ runId }) => runId ?? []));
  return new Map(
    [...runIds].flatMap((runId) => {
      const rows = connection.all<{ events: string }>(SELECT_ASKED, runId);
      return [...readThinkingBindings(rows.flatMap(({ events }) => readLogRow(events)))];
    }),
  );
}
