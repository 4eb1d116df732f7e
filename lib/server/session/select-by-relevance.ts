import 'server-only';
import { getPrisma } from '@/lib/server/db/database';
import { joinSql, type Sql, sql } from '@/lib/server/db/sql';
import { findFewNumbers, type SessionSearch } from '@/lib/server/search/read-search';
import { type Range, toList, toSet } from '@/lib/server/search/to-set';
import { BY_NUMBER, LIST } from './session-order';

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
 * anywhere, in sessions of late before older ones. Each is cheaper to find than the next, and mostly fills the page: it is
 * asked for when its turn comes.
 */
export function rankFrequent({ matches }: SessionSearch): { rank: number; find: () => Promise<Found> }[] {
  let title: Promise<Place> | undefined;
  let entry: Promise<Place> | undefined;
  const findTitle = () => (title ??= findPlace(inTitle(matches)));
  const findEntry = () => (entry ??= findPlace(inOneEntry(matches)));
  const inEntry = async (range: Range): Promise<Found> =>
    without(await findTitle(), within(range.to === 0 ? [] : toSet(inOneEntry(matches), range)));
  return [
    { rank: 4, find: async () => within(await findTitle()) },
    { rank: 3, find: async () => inEntry({ from: await findLately() }) },
    { rank: 2, find: async () => inEntry({ to: await findLately() }) },
    { rank: 1, find: async () => anywhere(matches, await findEntry(), { from: await findLately() }) },
    { rank: 0, find: async () => anywhere(matches, await findEntry(), { to: await findLately() }) },
  ];
}

/** So many sessions count as those of late. */
const LATE = 10_000;

/** The number of the first session of late. They are numbered as they are made. */
async function findLately(): Promise<number> {
  const prisma = await getPrisma();
  const { _max } = await prisma.session.aggregate({ _max: { number: true } });
  return Math.max(Number(_max.number ?? 0) - LATE, 0);
}

function anywhere(matches: string[], entry: Place, range: Range): Found {
  // One word is in one entry wherever it is.
  if (matches.length === 1 || range.to === 0) return within([]);
  const conditions = matches.map((match) => sql`"number" IN (${toSet(match, range)})`);
  return without(entry, { conditions, index: LIST });
}

const inOneEntry = (matches: string[]): string => matches.map((match) => `(${match})`).join(' AND ');
const inTitle = (matches: string[]): string => `title : (${inOneEntry(matches)})`;

/** Few numbers as they are; many as the set they are read from. */
type Place = number[] | Sql;

const findPlace = async (match: string): Promise<Place> => (await findFewNumbers(match)) ?? toSet(match);

const toNumbers = (place: Place): Sql => (Array.isArray(place) ? toList(place) : place);

const within = (place: Place): Found => ({
  conditions: [sql`"number" IN (${toNumbers(place)})`],
  index: Array.isArray(place) ? BY_NUMBER : LIST,
});

const without = (place: Place, { conditions, index }: Found): Found => ({
  conditions: [...conditions, sql`"number" NOT IN (${toNumbers(place)})`],
  index,
});
