import { toBlocks } from '@/lib/core/claude/message';
import { isThinking } from '@/lib/core/claude/without-thinking';
import type { ExportSource } from '@/lib/core/export/export-source';
import { readLogRow } from '@/lib/core/run/log/read-log-row';
import { readThinkingBindings } from '@/lib/core/run/request/read-thinking-bindings';
import type { ThinkingBindings } from '@/lib/core/run/request/thinking-binding';
import { withoutCredentials } from '@/lib/core/run/request/without-credentials';
import type { Connection } from '@/lib/server/db/connection';
import { SELECT_PATH } from '@/lib/server/store/read-path-beside';
import { readSessionRow } from '@/lib/server/store/read-session-row';
import { readTurn } from '@/lib/server/store/read-turn';

interface PathRow {
  id: string;
  parentId: string | null;
  runId: string | null;
  message: string;
  createdAt: string | number;
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
  const { headTurnId, ...session } = readSessionRow(connection, id);
  const path = connection.all<PathRow>(SELECT_PATH, headTurnId).map((row) => {
    const { createdAt: _unused, ...turn } = readTurn(row);
    return turn;
  });
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
