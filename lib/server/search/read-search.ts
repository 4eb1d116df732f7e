import 'server-only';
import { parseSearch } from '@/lib/core/search/parse-search';
import { getPrisma } from '@/lib/server/db/database';

/** What is looked for, ready for the index. */
export interface SessionSearch {
  text: string;
  /** A match expression a word; none for what the index does not hold. */
  matches: string[];
  /** Which of the words are in few places. If any is, these are looked at, and not the whole list. */
  rare: number[];
}

/** Up to so many places it is quicker to look at each than to read through the list. */
const FEW = 2000;
/** What somebody looks for; null for nothing. */
export async function readSearch(query: string | undefined): Promise<SessionSearch | null> {
  const text = query?.trim() ?? '';
  if (text === '') return null;
  const { matches, wholes } = parseSearch(text);
  const rare: number[] = [];
  for (const [word, match] of matches.entries()) {
    const whole = wholes[word] ?? match;
    // What begins with a word is collected before the first of it is found: the word itself tells sooner, mostly.
    if ((await isInFew(whole)) && (whole === match || (await isInFew(match)))) rare.push(word);
  }
  return { text, matches, rare };
}

/** Whether a match expression finds something in few places only. */
async function isInFew(match: string): Promise<boolean> {
  const prisma = await getPrisma();
  const [row] = await prisma.$queryRaw<{ count: number | bigint }[]>`
    SELECT count(*) AS "count" FROM (
      SELECT rowid FROM "SearchIndex" WHERE "SearchIndex" MATCH ${match} LIMIT ${FEW}
    )`;
  return Number(row?.count ?? 0) < FEW;
}
