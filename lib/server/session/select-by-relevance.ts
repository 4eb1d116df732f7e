import 'server-only';
import { joinSql, type Sql, sql } from '@/lib/server/db/sql';
import { findFewNumbers, type SessionSearch } from '@/lib/server/search/read-search';

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

/** Sessions that have only frequent words, by where they have them. */
interface Found {
  conditions: Sql[];
  /** The index to look in. */
  index: Sql;
}

/**
 * The ranks of sessions among those that have only frequent words, best first: all of them in the title, in one entry, or
 * anywhere. Each is cheaper to find than the next, and mostly fills the page: it is asked for when its turn comes.
 */
export function rankFrequent({ matches }: SessionSearch): { rank: number; find: () => Promise<Found> }[] {
  let title: Promise<Place> | undefined;
  let entry: Promise<Place> | undefined;
  const findTitle = () => (title ??= findPlace(inTitle(matches)));
  const findEntry = () => (entry ??= findPlace(inOneEntry(matches)));
  return [
    { rank: 2, find: async () => within(await findTitle()) },
    { rank: 1, find: async () => without(await findTitle(), within(await findEntry())) },
    {
      rank: 0,
      find: async () => {
        // One word is in one entry wherever it is.
        if (matches.length === 1) return within([]);
        const conditions = matches.map((match) => sql`"number" IN (${toSet(match)})`);
        return without(await findEntry(), { conditions, index: LIST });
      },
    },
  ];
}

const LIST = sql`"Session_list_idx"`;

const inOneEntry = (matches: string[]): string => matches.map((match) => `(${match})`).join(' AND ');
const inTitle = (matches: string[]): string => `title : (${inOneEntry(matches)})`;

/** Few numbers as they are; many as the set they are read from. */
type Place = number[] | Sql;

const findPlace = async (match: string): Promise<Place> => (await findFewNumbers(match)) ?? toSet(match);

const toNumbers = (place: Place): Sql =>
  Array.isArray(place) ? sql`SELECT value FROM json_each(${JSON.stringify(place)})` : place;

const within = (place: Place): Found => ({
  conditions: [sql`"number" IN (${toNumbers(place)})`],
  index: Array.isArray(place) ? sql`"Session_number_key"` : LIST,
});

const without = (place: Place, { conditions, index }: Found): Found => ({
  conditions: [...conditions, sql`"number" NOT IN (${toNumbers(place)})`],
  index,
});

/** The sessions that a match expression finds something in. */
export const toSet = (match: string): Sql =>
  sql`SELECT rowid >> 20 FROM "SearchIndex" WHERE "SearchIndex" MATCH ${match}`;
