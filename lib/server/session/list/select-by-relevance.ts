import 'server-only';
import { getPrisma } from '@/lib/server/db/database';
import { joinSql, type Sql, sql } from '@/lib/server/db/sql';
import type { SessionSearch } from '@/lib/server/search/read-search';
import { readWordSet } from '@/lib/server/search/word-sets';
import { readWordSets } from './select-frequent';

/**
 * How much a word counts by where it stands: title, names of tools, messages, inputs, results. What a session is called
 * says more of it than what a tool has answered somewhere in it.
 */
const WEIGHTS = sql`10, 5, 2, 1, 1`;

/**
 * How well each session fits: the sum, over the rare words, of the BM25 of the entry that has the word best. A frequent
 * word says next to nothing by that measure, and to weigh 100,000 places takes 120 ms. Three digits are kept: what comes in
 * between two pages changes the next ones only.
 */
export function scoreSessions({ matches, rare }: SessionSearch): Sql {
  const words = rare.map(
    (
      word,
    ) => sql`SELECT ${word} AS "word", rowid >> 20 AS "number", bm25("SearchIndex", ${WEIGHTS}) AS "value"
      FROM "SearchIndex" WHERE "SearchIndex" MATCH ${matches[word]}`,
  );
  return sql`
    "place" AS MATERIALIZED (${joinSql(words, ' UNION ALL ')}),
    "best" AS (SELECT "number", min("value") AS "value" FROM "place" GROUP BY "number", "word"),
    "score" AS MATERIALIZED (
      SELECT "number", CAST(printf('%.2e', -sum("value")) AS REAL) AS "rank" FROM "best" GROUP BY "number"
    )`;
}

/** Sessions of one rank. */
interface Rank {
  rank: number;
  has: (number: number) => boolean;
  /** Their numbers where they are few: they are looked at, and not the list. */
  few: number[] | null;
}

/** Up to so many places it is quicker to look at each than to read through the list. */
const FEW = 2000;

/**
 * The ranks of sessions among those that have only frequent words, best first: all of them in the title (4), in one entry
 * (3, 2), or anywhere (1, 0), in sessions of late before older ones. Ranks nobody has are left out.
 */
export async function rankFrequent({ matches }: SessionSearch): Promise<Rank[]> {
  const together = matches.map((match) => `(${match})`).join(' AND ');
  const title = await readWordSet(`title : (${together})`);
  const entry = await readWordSet(together);
  const words = await readWordSets(matches);
  const first = await findLately();
  const rankOf = (number: number): number => {
    if (title.has(number)) return 4;
    if (entry.has(number)) return number >= first ? 3 : 2;
    return words.every((word) => word.has(number)) ? (number >= first ? 1 : 0) : -1;
  };
  const ranked: number[][] = [[], [], [], [], []];
  for (let number = 0; number < first + LATE + 1; number += 1) ranked[rankOf(number)]?.push(number);
  return [4, 3, 2, 1, 0].flatMap((rank): Rank[] => {
    const numbers = ranked[rank] ?? [];
    if (numbers.length === 0) return [];
    const few = numbers.length <= FEW ? numbers : null;
    return [{ rank, few, has: (number) => rankOf(number) === rank }];
  });
}

/** So many sessions count as those of late. */
const LATE = 10_000;

/** The number of the first session of late. They are numbered as they are made. */
async function findLately(): Promise<number> {
  const prisma = await getPrisma();
  const { _max } = await prisma.session.aggregate({ _max: { number: true } });
  return Math.max(Number(_max.number ?? 0) - LATE, 0);
}
