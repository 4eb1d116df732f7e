import 'server-only';
import { parseSearch } from '@/lib/core/search/parse-search';
import { getPrisma } from '@/lib/server/db/database';
import type { SessionSearch } from '@/lib/server/session/select-sessions';

/** Up to so many places it is quicker to look at each than to read through the list. */
const FEW = 2000;

/** What somebody looks for; null for nothing. */
export async function readSearch(query: string | undefined): Promise<SessionSearch | null> {
  const text = query?.trim() ?? '';
  if (text === '') return null;
  const { matches } = parseSearch(text);
  for (const match of matches) {
    if ((await countUpTo(FEW, match)) < FEW) return { text, matches, isRare: true };
  }
  return { text, matches, isRare: false };
}

async function countUpTo(limit: number, match: string): Promise<number> {
  const prisma = await getPrisma();
  const [row] = await prisma.$queryRaw<{ count: number | bigint }[]>`
    SELECT count(*) AS "count"
    FROM (SELECT 1 FROM "SearchIndex" WHERE "SearchIndex" MATCH ${match} LIMIT ${limit})`;
  return Number(row?.count ?? 0);
}
