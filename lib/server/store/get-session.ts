import 'server-only';
import type { SessionData } from '@/lib/core/api/session-schema';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';
import type { Session } from '@/prisma/generated/client';
import { findBranches } from './find-branches';
import { parseNames } from './parse-names';
import { readPath } from './read-path';
import { readSession } from './read-session';
import { toToolData } from './session-tools';
import { toRunData } from './to-run-data';

/** Gets the row of a session. @throws AppError `not_found` */
export async function getSessionRow(id: string): Promise<Session> {
  const prisma = await getPrisma();
  const session = await prisma.session.findFirst({ where: { id, deletedAt: null } });
  if (!session) throw new AppError('not_found', `There is no session ${id}.`);
  return session;
}

/** Gets a session with its current path and its runs. @throws AppError `not_found` */
export async function getSession(id: string): Promise<SessionData> {
  const row = await getSessionRow(id);
  const turns = await readPath(row.headTurnId);
  return { ...(await describeSession(row)), turns };
}

/** A session without the turns of its path. */
export async function describeSession(row: Session): Promise<Omit<SessionData, 'turns'>> {
  const prisma = await getPrisma();
  const { id } = row;
  const { config, tools } = readSession(row);
  const runs = await prisma.run.findMany({
    // Of repeats only what is part of the path: the others have a view of their own.
    where: { sessionId: id, OR: [{ repeatId: null }, { id: { in: await findRepeatsOn(row.headTurnId) } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
  });
  return {
    id: row.id,
    title: row.title,
    revision: row.revision,
    config,
    tools: tools.map(toToolData),
    draft: row.draft,
    tags: parseNames(row.tags),
    pinned: row.pinned,
    headTurnId: row.headTurnId,
    notes: parseNames(row.notes),
    branches: await findBranches(id, row.headTurnId),
    runs: runs.map(toRunData),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** The runs of repeats that made turns of a path, by its last turn. */
async function findRepeatsOn(headTurnId: string | null): Promise<string[]> {
  if (headTurnId === null) return [];
  const prisma = await getPrisma();
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE path(id) AS (
      SELECT ${headTurnId}
      UNION -- not ALL: parents that come round to themselves end it
      SELECT "Turn"."parentId" FROM path JOIN "Turn" ON "Turn"."id" = path.id WHERE "Turn"."parentId" IS NOT NULL
    )
    SELECT DISTINCT "Run"."id" FROM path JOIN "Turn" ON "Turn"."id" = path.id
    JOIN "Run" ON "Run"."id" = "Turn"."runId" WHERE "Run"."repeatId" IS NOT NULL`;
  return rows.map(({ id }) => id);
}
