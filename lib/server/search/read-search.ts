import 'server-only';
import { parseSearch } from '@/lib/core/search/parse-search';
import { getPrisma } from '@/lib/server/db/database';

/** What is looked for, ready for the index. */
export interface SessionSearch {
  text: string;
  /** A match expression a word; none for what the index does not hold. */
  matches: string[];
  /** The same, without what only begins with a word. */
  wholes: string[];
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
    if (await isRare(match, wholes[word] ?? match)) rare.push(word);
  }
  return { text, matches, wholes, rare };
}

/** What begins with a word is collected before the first of it is found, which takes time: the word itself tells mostly. */
const isRare = async (match: string, whole: string): Promise<boolean> =>
  (await findFewNumbers(whole)) !== null && (whole === match || (await findFewNumbers(match)) !== null);

/** The numbers of the sessions that a match expression finds something in; null when they are not few. */
export async function findFewNumbers(match: string): Promise<number[] | null> {
  const prisma = await getPrisma();
  const [row] = await prisma.$queryRaw<{ count: number | bigint; numbers: string }[]>`
    SELECT count(*) AS "count", json_group_array(DISTINCT "number") AS "numbers" FROM (
      SELECT rowid >> 20 AS "number" FROM "SearchIndex" WHERE "SearchIndex" MATCH ${match} LIMIT ${FEW}
    )`;
  return Number(row?.count ?? 0) < FEW ? JSON.parse(row?.numbers ?? '[]') : null;
}
