import { toTitleEntry, toTurnsEntry } from '@/lib/core/search/to-search-entries';
import { toSearchTexts } from '@/lib/core/search/to-search-texts';
import { createSeedSession, type SeedSession } from '@/lib/core/testing/seed-session';
import { toProblem } from '@/lib/core/to-problem';
import { writeInBulk } from '@/lib/server/db/write-in-bulk';
import { getEnv } from '@/lib/server/env';

/** So many sessions are written as one statement. */
const STEP = 2000;

/** Writes sessions straight into the database, and their words into the search index. */
async function seed(count: number): Promise<void> {
  const from = performance.now();
  const now = Date.now();
  await writeInBulk(getEnv().LOOPBENCH_DATA, (run) => {
    for (let first = 0; first < count; first += STEP) {
      const sessions = Array.from({ length: Math.min(STEP, count - first) }, (_, index) =>
        createSeedSession(first + index, count, now),
      );
      run(INSERT_SESSIONS, JSON.stringify(sessions.map(toRow)));
      run(INSERT_TURNS, JSON.stringify(sessions.flatMap(({ turns }) => turns)));
      const texts = JSON.stringify(sessions.map(toTexts));
      run(INSERT_TEXTS, texts, texts);
    }
    for (const sql of COUNT_FACETS) run(sql);
  });
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  process.stdout.write(`Wrote ${count} sessions in ${seconds} s.\n`);
}

const toRow = ({ turns, ...session }: SeedSession) => ({
  ...session,
  hasErrors: turns.some(({ message }) => toSearchTexts(JSON.parse(message)).hasError) ? 1 : 0,
});

/** What the search index would be told of it. */
const toTexts = ({ id, title, toolNames, turns }: SeedSession) => ({
  id,
  own: toTitleEntry(title, JSON.parse(toolNames)),
  turns: toTurnsEntry(turns.map(({ message }) => toSearchTexts(JSON.parse(message)).texts)),
});

const INSERT_SESSIONS = `
  INSERT INTO "Session" ("id", "title", "config", "tools", "model", "toolNames", "headTurnId", "createdAt", "updatedAt",
    "pinned", "tags", "status", "hasErrors", "number")
  SELECT value ->> 'id', value ->> 'title', value ->> 'config', value ->> 'tools', value ->> 'model',
    value ->> 'toolNames', value ->> 'headTurnId', value ->> 'createdAt', value ->> 'updatedAt', value ->> 'pinned',
    value ->> 'tags', value ->> 'status', value ->> 'hasErrors',
    (SELECT coalesce(max("number"), 0) FROM "Session") + key + 1
  FROM json_each(?)`;

const INSERT_TURNS = `
  INSERT INTO "Turn" ("id", "sessionId", "parentId", "message", "createdAt")
  SELECT value ->> 'id', value ->> 'sessionId', value ->> 'parentId', value ->> 'message', value ->> 'createdAt'
  FROM json_each(?)`;

const INSERT_TEXTS = `
  INSERT INTO "SearchText" ("id", "title", "tool", "message", "input", "result")
  SELECT "number" << 20, value ->> '$.own.title', value ->> '$.own.tool', '', '', ''
  FROM json_each(?) JOIN "Session" ON "Session"."id" = value ->> 'id'
  UNION ALL
  SELECT ("number" << 20) + 1, '', value ->> '$.turns.tool', value ->> '$.turns.message', value ->> '$.turns.input',
    value ->> '$.turns.result'
  FROM json_each(?) JOIN "Session" ON "Session"."id" = value ->> 'id'
  ORDER BY 1`;

const COUNT_FACETS = [
  'DELETE FROM "SessionFacet"',
  'INSERT INTO "SessionFacet" ("kind", "value", "count") SELECT "kind", "value", "count" FROM "SessionFacetNow"',
];

try {
  await seed(Number(process.argv[2]));
} catch (error) {
  process.stderr.write(`${toProblem(error)}\n`);
  process.exitCode = 1;
}
