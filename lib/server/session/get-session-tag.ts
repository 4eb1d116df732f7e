import 'server-only';
import { createHash } from 'node:crypto';
import { writeJson } from '@/lib/core/json/write-json';
import { getPrisma } from '@/lib/server/db/database';
import { getSessionRow } from '@/lib/server/store/get-session';

/** A text that changes whenever what `getSession` tells has changed. @throws AppError `not_found` */
export async function getSessionTag(id: string): Promise<string> {
  const prisma = await getPrisma();
  const { revision, updatedAt, headTurnId, draft, tags, pinned } = await getSessionRow(id);
  const runs = await prisma.run.aggregate({
    where: { sessionId: id },
    _count: true,
    _sum: { lastSeq: true },
  });
  const typed = createHash('sha1')
    .update(writeJson([draft, tags, pinned]))
    .digest('base64url')
    .slice(0, 8);
  return [revision, updatedAt.getTime(), headTurnId ?? '', runs._count, runs._sum.lastSeq ?? 0, typed].join(
    '-',
  );
}
