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
  /** They are several, and most of the oldest sessions have each of them. */
  areEverywhere: boolean;
}

/** Up to so many places it is quicker to look at each than to read through the list. */
const FEW = 2000;
/** A word that so many sessions have is looked for in one after the other. */
const EVERYWHERE = 0.5;

/** What somebody looks for; null for nothing. */
export async function readSearch(query: string | undefined): Promise<SessionSearch | null> {
  const text = query?.trim() ?? '';
  if (text === '') return null;
  const { matches, wholes } = parseSearch(text);
  const rare: number[] = [];
  let areEverywhere = matches.length > 1;
  for (const [word, match] of matches.entries()) {
    const whole = wholes[word] ?? match;
    // What begins with a word is collected before the first of it is found: the word itself tells sooner, mostly.
    const places = await findPlaces(whole);
    if (places.numbers && (whole === match || (await findFewNumbers(match)))) rare.push(word);
    if (places.numbers || places.share < EVERYWHERE) areEverywhere = false;
  }
  return { text, matches, wholes, rare, areEverywhere };
}

/** The numbers of the sessions that a match expression finds something in; null when they are not few. */
export const findFewNumbers = async (match: string): Promise<number[] | null> =>
  (await findPlaces(match)).numbers;

/** Where a match expression finds something: all places when they are few, and how close together the first ones are. */
async function findPlaces(match: string): Promise<{ numbers: number[] | null; share: number }> {
  const prisma = await getPrisma();
  const [row] = await prisma.$queryRaw<{ count: number | bigint; numbers: string }[]>`
    SELECT count(*) AS "count", json_group_array(DISTINCT "number") AS "numbers" FROM (
      SELECT rowid >> 20 AS "number" FROM "SearchIndex" WHERE "SearchIndex" MATCH ${match} LIMIT ${FEW}
    )`;
  const numbers: number[] = JSON.parse(row?.numbers ?? '[]');
  const [first = 0, last = 0] = [numbers.at(0), numbers.at(-1)];
  const isFew = Number(row?.count ?? 0) < FEW;
  return { numbers: isFew ? numbers : null, share: numbers.length / (last - first + 1) };
}
