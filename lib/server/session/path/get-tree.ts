import 'server-only';
import type { TreeData } from '@/lib/core/api/compare-operations';
import { labelTurn } from '@/lib/core/session/label-turn';
import { parseStoredMessage } from '@/lib/core/session/parse-stored-message';
import { titleFrom } from '@/lib/core/session/title-from';
import { getPrisma } from '@/lib/server/db/database';
import { getSessionRow } from '@/lib/server/store/get-session';
import { readChangedNames } from '@/lib/server/store/read-changed-names';

interface TurnRow {
  id: string;
  parentId: string | null;
  role: TreeData['turns'][number]['role'];
  /** Null where it is too long to be read for a label. */
  message: string | null;
  /** How its text begins. */
  start: string | null;
  status: string | null;
  /** JSON. */
  changed: string | null;
  createdAt: string | Date;
}

/** Longer messages are not read: a tree of results of megabytes would be read whole for its labels. */
const MAX_MESSAGE = 20_000;

/** Gets the whole tree of a session, each turn with a short label. @throws AppError `not_found` */
export async function getTree(sessionId: string): Promise<TreeData> {
  const { headTurnId } = await getSessionRow(sessionId);
  const prisma = await getPrisma();
  const rows = await prisma.$queryRaw<TurnRow[]>`
    SELECT "Turn"."id", "parentId", "Run"."status" AS "status", "Turn"."createdAt",
      json_extract("Run"."changes", '$.changed') AS "changed",
      json_extract("message", '$.role') AS "role",
      CASE WHEN length("message") <= ${MAX_MESSAGE} THEN "message" END AS "message",
      substr(
        CASE json_type("message", '$.content')
          WHEN 'text' THEN json_extract("message", '$.content')
          ELSE json_extract("message", '$.content[0].text')
        END, 1, 200
      ) AS "start"
    FROM "Turn" LEFT JOIN "Run" ON "Run"."id" = "Turn"."runId"
    WHERE "Turn"."sessionId" = ${sessionId} ORDER BY "Turn"."createdAt", "Turn"."id"`;
  return {
    headTurnId,
    turns: rows.map(({ message, start, status, changed, createdAt, ...row }) => ({
      ...row,
      label: message === null ? labelLong(start) : labelTurn(parseStoredMessage(message)),
      status: status as TreeData['turns'][number]['status'],
      changed: readChangedNames(changed),
      createdAt: new Date(createdAt).toISOString(),
    })),
  };
}

const labelLong = (start: string | null): string =>
  titleFrom([{ type: 'text', text: start ?? '' }]) ?? 'a long message';
