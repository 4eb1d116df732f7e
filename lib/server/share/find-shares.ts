import 'server-only';
import type { ShareData } from '@/lib/core/api/share-operations';
import { getPrisma } from '@/lib/server/db/database';

/** More links than anybody looks through. */
const AT_MOST = 1000;

/** All links, newest first. */
export async function findShares(): Promise<ShareData[]> {
  const prisma = await getPrisma();
  const rows = await prisma.share.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: AT_MOST,
    omit: { snapshot: true, tokenHash: true, hash: true },
  });
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
}
