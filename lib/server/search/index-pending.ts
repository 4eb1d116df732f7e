import 'server-only';
import { toTitleEntry, toTurnsEntry } from '@/lib/core/search/to-search-entries';
import { type SearchTexts, toSearchTexts } from '@/lib/core/search/to-search-texts';
import { parseStoredMessage } from '@/lib/core/session/parse-stored-message';
import { getPrisma } from '@/lib/server/db/database';
import { getLog } from '@/lib/server/log';
import { inTurn } from '@/lib/server/run/run-registry';
import { parseNames } from '@/lib/server/session/parse-names';

/** A step is short, so that requests are answered between two of them. */
const MAX_STEP_ENTRIES = 200;
const MAX_STEP_BYTES = 4_000_000;

interface Pending {
  sessionId: string;
  turnId: string;
  bytes: bigint | number | null;
}

interface TitleRow {
  id: string;
  title: string;
  toolNames: string;
}

/**
 * Brings the search index up to date, for at most so long.
 *
 * @returns true when it is
 */
export async function indexPending(maxMs: number): Promise<boolean> {
  const until = performance.now() + maxMs;
  while (await inTurn('search-index', () => indexStep())) {
    if (performance.now() > until) return false;
  }
  return true;
}

/** What no search asked for is indexed after so long at most. */
const BACKGROUND_MS = 10_000;

/** Brings the search index up to date now, and again and again as long as the process lives. */
export function keepIndexed(): void {
  let isBusy = false;
  const index = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      await indexPending(Number.POSITIVE_INFINITY);
    } catch (error) {
      getLog().error({ err: error }, 'the search index could not be brought up to date');
    } finally {
      isBusy = false;
    }
  };
  void index();
  setInterval(() => void index(), BACKGROUND_MS).unref();
}

/** Indexes a few of the pending entries. @returns false when there were none */
async function indexStep(): Promise<boolean> {
  const prisma = await getPrisma();
  const pending = await prisma.$queryRaw<Pending[]>`
    SELECT p."sessionId", p."turnId", octet_length(t."message") AS "bytes"
    FROM "SearchPending" p LEFT JOIN "Turn" t ON t."id" = p."turnId"
    ORDER BY p."sessionId", p."turnId" LIMIT ${MAX_STEP_ENTRIES}`;
  if (pending.length === 0) return false;
  const step = takeUpTo(MAX_STEP_BYTES, pending);
  const titles = await readTitles(step.filter(({ turnId }) => turnId === ''));
  const { documents, withErrors } = await readDocuments(step.filter(({ turnId }) => turnId !== ''));
  const known = new Set(titles.map(({ sessionId }) => sessionId));
  const turns = step
    .filter(({ sessionId, turnId }) => turnId !== '' || !known.has(sessionId))
    .map(({ sessionId, turnId }) => [sessionId, turnId]);
  await prisma.$executeRaw`INSERT INTO "SearchFlush" ("titles", "documents", "turns", "withErrors")
    VALUES (${JSON.stringify(titles)}, ${JSON.stringify(documents)}, ${JSON.stringify(turns)},
      ${JSON.stringify(withErrors)})`;
  return true;
}

/** At least one, and no more than fit. */
function takeUpTo(maxBytes: number, pending: Pending[]): Pending[] {
  let bytes = 0;
  const end = pending.findIndex((entry, index) => {
    bytes += Number(entry.bytes ?? 0);
    return bytes > maxBytes && index > 0;
  });
  return end < 0 ? pending : pending.slice(0, end);
}

async function readTitles(entries: Pending[]): Promise<{ sessionId: string }[]> {
  if (entries.length === 0) return [];
  const prisma = await getPrisma();
  const rows = await prisma.$queryRaw<TitleRow[]>`
    SELECT "id", "title", "toolNames" FROM "Session"
    WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(entries.map(({ sessionId }) => sessionId))}))`;
  return rows.map(({ id, title, toolNames }) => ({
    sessionId: id,
    readTitle: title,
    readToolNames: toolNames,
    ...toTitleEntry(title, parseNames(toolNames)),
  }));
}

/** One document a session: what its turns of this step hold. */
async function readDocuments(entries: Pending[]): Promise<{ documents: object[]; withErrors: string[] }> {
  if (entries.length === 0) return { documents: [], withErrors: [] };
  const prisma = await getPrisma();
  const rows = await prisma.$queryRaw<{ sessionId: string; message: string }[]>`
    SELECT "sessionId", "message" FROM "Turn"
    WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(entries.map(({ turnId }) => turnId))}))
    ORDER BY "createdAt", "id"`;
  const bySession = new Map<string, SearchTexts[]>();
  const withErrors = new Set<string>();
  for (const { sessionId, message } of rows) {
    const { texts, hasError } = readTexts(message);
    bySession.set(sessionId, [...(bySession.get(sessionId) ?? []), texts]);
    if (hasError) withErrors.add(sessionId);
  }
  const documents = [...bySession].map(([sessionId, texts]) => ({ sessionId, ...toTurnsEntry(texts) }));
  return { documents, withErrors: [...withErrors] };
}

/** One row that cannot be read must not keep all others out of the index. */
function readTexts(message: string): ReturnType<typeof toSearchTexts> {
  try {
    return toSearchTexts(parseStoredMessage(message));
  } catch (error) {
    getLog().error({ err: error }, 'a turn cannot be read for the search index');
    return { texts: { tool: '', message: '', input: '', result: '' }, hasError: false };
  }
}
