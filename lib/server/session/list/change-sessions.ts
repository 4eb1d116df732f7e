import 'server-only';
import type { z } from 'zod';
import type { changeSessionsOperation } from '@/lib/core/api/session-list-operations';
import { MAX_MATCHED_AT_ONCE, MAX_TAGS } from '@/lib/core/session/session-bounds';
import { getPrisma } from '@/lib/server/db/database';
import { type Sql, sql } from '@/lib/server/db/sql';
import { stopSession } from '@/lib/server/run/command/stop-session';
import { purgeSessions } from '@/lib/server/session/purge-sessions';
import { NOT_WHOLE } from '@/lib/server/store/not-whole';
import { countMatching, findMatchingIds } from './match-sessions';

type Body = z.output<typeof changeSessionsOperation.body>;
type Changed = z.input<typeof changeSessionsOperation.response>;

/**
 * Changes many sessions: those that are named, or some of those that match and are not yet as they are to be. Each step is
 * one statement and therefore all or none.
 */
export async function changeSessions({ ids, matching, ...change }: Body): Promise<Changed> {
  if (!matching) return { ids: await changeByIds(ids ?? [], change), remaining: 0 };
  const condition = toCondition(change);
  const some = await findMatchingIds(matching, MAX_MATCHED_AT_ONCE, condition);
  const changed = await changeByIds(some, change);
  const isAll = some.length < MAX_MATCHED_AT_ONCE;
  return { ids: changed, remaining: isAll ? 0 : await countMatching(matching, condition) };
}

type Edit = { action: 'delete' | 'restore' | 'pin' | 'unpin' } | { action: 'tag' | 'untag'; tag: string };
type Change = Edit | { action: 'purge' };

async function changeByIds(ids: string[], change: Change): Promise<string[]> {
  if (change.action === 'purge') return purgeSessions(ids);
  if (change.action === 'delete') await stopSessions(ids);
  const prisma = await getPrisma();
  const rows = await prisma.$queryRaw<{ id: string }[]>(sql`
    UPDATE "Session" SET ${toAssignment(change)}
    WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND ${toCondition(change)}
    RETURNING "id"`);
  return rows.map(({ id }) => id);
}

function toAssignment(change: Edit): Sql {
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
    case 'purge':
      return sql`"deletedAt" > ${NOT_WHOLE}`;
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
      "status" = 'running'
      OR EXISTS (SELECT 1 FROM "Repeat" WHERE "sessionId" = "Session"."id" AND "status" = 'running'))`);
  await Promise.all(rows.map(({ id }) => stopSession(id)));
}
