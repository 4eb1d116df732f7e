import 'server-only';
import type { SessionData } from '@/lib/core/api/session-operations';
import { AppError } from '@/lib/core/app-error';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { getPrisma } from '@/lib/server/db/database';
import { toRunData } from '@/lib/server/run/to-run-data';
import type { Session } from '@/prisma/generated/client';
import { findBranches } from './find-branches';
import { parseNames } from './parse-names';
import { readPath } from './read-path';
import { parseSessionTools, toToolData } from './session-tools';

/** Gets the row of a session. @throws AppError `not_found` */
export async function getSessionRow(id: string): Promise<Session> {
  const prisma = await getPrisma();
  const session = await prisma.session.findFirst({ where: { id, deletedAt: null } });
  if (!session) throw new AppError('not_found', `There is no session ${id}.`);
  return session;
}

/** Gets a session with its current path and its runs. @throws AppError `not_found` */
export async function getSession(id: string): Promise<SessionData> {
  const prisma = await getPrisma();
  const row = await getSessionRow(id);
  const turns = await readPath(row.headTurnId);
  const shown = [...new Set(turns.flatMap(({ runId }) => runId ?? []))];
  const runs = await prisma.run.findMany({
    // Of a series only what is part of the path: the others have a view of their own.
    where: { sessionId: id, OR: [{ repeatId: null }, { id: { in: shown } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
  });
  return {
    id: row.id,
    title: row.title,
    revision: row.revision,
    config: sessionConfigSchema.parse(JSON.parse(row.config)),
    tools: parseSessionTools(row.tools).map(toToolData),
    draft: row.draft,
    tags: parseNames(row.tags),
    pinned: row.pinned,
    headTurnId: row.headTurnId,
    notes: parseNames(row.notes),
    turns,
    branches: await findBranches(id, turns),
    runs: runs.map(toRunData),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
