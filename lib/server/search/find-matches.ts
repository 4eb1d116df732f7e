import 'server-only';
import type { SessionSummary } from '@/lib/core/api/session-schema';
import { findExcerpt } from '@/lib/core/search/find-excerpt';
import { parseSearch } from '@/lib/core/search/parse-search';
import { segment } from '@/lib/core/search/segment';
import { getPrisma } from '@/lib/server/db/database';

interface Found {
  id: string;
  number: number | bigint;
  title: string;
}

interface TextRow {
  number: number | bigint;
  tool: string;
  message: string;
  input: string;
  result: string;
}

/** So many entries of a session are looked through for words; behind them, only those the index names. */
const MAX_READ_ENTRIES = 4;

/** Where the sessions of a page have what was looked for, by their ids. */
export async function findMatches(
  text: string,
  sessions: readonly Found[],
): Promise<Map<string, Pick<SessionSummary, 'match'>>> {
  const { words, matches } = parseSearch(text);
  const found = new Map<string, Pick<SessionSummary, 'match'>>();
  if (words.length === 0 || sessions.length === 0) return found;

  const look = (session: Found, rows: TextRow[]): boolean => {
    const documents = rows.filter(({ number }) => Number(number) === Number(session.number));
    const match = findExcerpt([{ title: segment(session.title) }, ...documents], words);
    if (match) found.set(session.id, { match });
    return match !== undefined;
  };
  const first = await readFirstTexts(sessions);
  const unfound = sessions.filter((session) => !look(session, first));
  if (unfound.length > 0) {
    const named = await readNamedTexts(matches.at(-1) ?? '', unfound);
    for (const session of unfound) look(session, named);
  }
  return found;
}

/** From the sessions to their texts, never the other way: the planner would read all there are, in their order. */
async function readFirstTexts(sessions: readonly Found[]): Promise<TextRow[]> {
  const prisma = await getPrisma();
  return prisma.$queryRaw<TextRow[]>`
    SELECT entry."id" >> 20 AS "number", "tool", "message", "input", "result"
    FROM json_each(${JSON.stringify(sessions.map(({ number }) => Number(number)))}) AS wanted
    CROSS JOIN "SearchText" entry
      ON entry."id" >= wanted.value << 20 AND entry."id" < (wanted.value << 20) + ${MAX_READ_ENTRIES}
    ORDER BY entry."id"`;
}

/** The first entry of each session that the index has a word in. */
async function readNamedTexts(match: string, sessions: readonly Found[]): Promise<TextRow[]> {
  const prisma = await getPrisma();
  return prisma.$queryRaw<TextRow[]>`
    WITH hit(id) AS (
      SELECT min(rowid) FROM "SearchIndex" WHERE "SearchIndex" MATCH ${match} AND rowid >> 20 IN (
        SELECT value FROM json_each(${JSON.stringify(sessions.map(({ number }) => Number(number)))})
      ) GROUP BY rowid >> 20
    )
    SELECT "id" >> 20 AS "number", "tool", "message", "input", "result"
    FROM hit JOIN "SearchText" USING ("id")`;
}
