import 'server-only';
import { joinSql, type Sql, sql } from '@/lib/server/db/sql';
import type { SessionSearch } from '@/lib/server/search/read-search';

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

/** Where words are that are all frequent, best first: in the title, in one entry, anywhere in the session. */
export const frequentRanks = [2, 1, 0] as const;

/**
 * The sessions of one rank among those that have only frequent words: each is cheaper to find than the next, and mostly
 * fills the page.
 */
export function hasRank({ matches }: SessionSearch, rank: number): Sql[] {
  const all = matches.map((match) => `(${match})`).join(' AND ');
  const inTitle = toSet(`title : (${all})`);
  const inOneEntry = toSet(all);
  if (rank === 2) return [sql`"number" IN (${inTitle})`];
  if (rank === 1) return [sql`"number" IN (${inOneEntry})`, sql`"number" NOT IN (${inTitle})`];
  // One word is in one entry wherever it is.
  if (matches.length === 1) return [sql`false`];
  return [
    ...matches.map((match) => sql`"number" IN (${toSet(match)})`),
    sql`"number" NOT IN (${inOneEntry})`,
  ];
}

/** The sessions that a match expression finds something in. */
export const toSet = (match: string): Sql =>
  sql`SELECT rowid >> 20 FROM "SearchIndex" WHERE "SearchIndex" MATCH ${match}`;
