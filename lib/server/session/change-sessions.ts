import 'server-only';
import type { SessionsChange } from '@/lib/core/api/session-operations';
import { MAX_TAGS } from '@/lib/core/session/session-bounds';
import { getPrisma } from '@/lib/server/db/database';
import { type Sql, sql } from '@/lib/server/db/sql';
import { stopSession } from '@/lib/server/run/stop-session';
import { purgeSessions } from './purge-sessions';

/** Changes many sessions, as one statement and therefore all or none. @returns the ids of those that were changed */
export async function changeSessions(change: SessionsChange): Promise<string[]> {
  if (change.action === 'purge') return purgeSessions(change.ids);
  if (change.action === 'delete') await stopSessions(change.ids);
  const prisma = await getPrisma();
  const rows = await prisma.$queryRaw<{ id: string }[]>(sql`
    UPDATE "Session" SET ${toAssignment(change)}
    WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(change.ids)})) AND ${toCondition(change)}
    RETURNING "id"`);
  return rows.map(({ id }) => id);
}

type Change = Exclude<SessionsChange, { action: 'purge' }>;

function toAssignment(change: Change): Sql {
  switch (change.action) {
    case 'delete':
      return sql`"deletedAt" = ${new Date()}`;
    case 'restore':
      return sql`"deletedAt" = NULL`;
    case 'pin':
      return sql`"pinned" = true`;
    case 'unpin':
      return sql`"pinned" = false`;
    case 'tag':
      return sql`"tags" = json_insert("tags", '$[#]', ${change.tag})`;
    case 'untag':
      return sql`"tags" = (SELECT json_group_array(value) FROM json_each("tags") WHERE value <> ${change.tag})`;
  }
}

/** What is as it is to be stays out of the answer: undoing the change must not touch it. */
function toCondition(change: Change): Sql {
  switch (change.action) {
    case 'delete':
      return sql`"deletedAt" IS NULL`;
    case 'restore':
      return sql`"deletedAt" IS NOT NULL`;
    case 'pin':
      return sql`NOT "pinned"`;
    case 'unpin':
      return sql`"pinned"`;
    case 'tag':
      return sql`json_array_length("tags") < ${MAX_TAGS} AND ${change.tag} NOT IN (SELECT value FROM json_each("tags"))`;
    case 'untag':
      return sql`${change.tag} IN (SELECT value FROM json_each("tags"))`;
  }
}

async function stopSessions(ids: string[]): Promise<void> {
  const prisma = await getPrisma();
  const rows = await prisma.$queryRaw<{ id: string }[]>(sql`
    SELECT "id" FROM "Session"
    WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND (
      "status" IN ('running', 'waiting')
      OR EXISTS (SELECT 1 FROM "Repeat" WHERE "sessionId" = "Session"."id" AND "status" = 'running'))`);
  await Promise.all(rows.map(({ id }) => stopSession(id)));
}
