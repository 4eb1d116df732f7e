import 'server-only';
import { z } from 'zod';
import type { listSessionsOperation, SessionSummary } from '@/lib/core/api/session-operations';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';

const namesSchema = z.array(z.string());
const cursorSchema = z.tuple([z.iso.datetime(), z.string()]);

interface SessionPage {
  items: SessionSummary[];
  nextCursor: string | null;
}

/** A page of sessions, newest first. @throws AppError `bad_request` for a cursor that is none of ours */
export async function findSessions(
  input: z.output<typeof listSessionsOperation.query>,
): Promise<SessionPage> {
  const prisma = await getPrisma();
  const after = input.cursor === undefined ? null : parseCursor(input.cursor);
  const rows = await prisma.session.findMany({
    where: {
      deletedAt: null,
      ...(input.query ? { title: { contains: input.query } } : {}),
      ...(after
        ? {
            OR: [
              { updatedAt: { lt: after.updatedAt } },
              { updatedAt: after.updatedAt, id: { lt: after.id } },
            ],
          }
        : {}),
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: input.limit + 1,
    select: {
      id: true,
      title: true,
      model: true,
      toolNames: true,
      createdAt: true,
      updatedAt: true,
      runs: {
        where: { repeatId: null },
        select: { status: true },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 1,
      },
      _count: { select: { turns: true } },
    },
  });
  const page = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ runs, _count, ...row }) => ({
      ...row,
      toolNames: namesSchema.parse(JSON.parse(row.toolNames)),
      turnCount: _count.turns,
      status: (runs[0]?.status ?? null) as SessionSummary['status'],
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    })),
    nextCursor: last ? toCursor(last) : null,
  };
}

function toCursor({ updatedAt, id }: { updatedAt: Date; id: string }): string {
  return Buffer.from(JSON.stringify([updatedAt.toISOString(), id])).toString('base64url');
}

function parseCursor(cursor: string): { updatedAt: Date; id: string } {
  try {
    const [updatedAt, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { updatedAt: new Date(updatedAt), id };
  } catch {
    throw new AppError('bad_request', 'The cursor is not one of a page before.', [
      { path: 'cursor', message: 'Leave it out to start with the first page.' },
    ]);
  }
}
