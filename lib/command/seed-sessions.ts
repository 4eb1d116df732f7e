import { createSeedSession } from '@/lib/core/testing/seed-session';
import { closeDatabase, getPrisma } from '@/lib/server/db/database';
import { indexPending } from '@/lib/server/search/index-pending';

/** So many sessions are written as one statement. */
const STEP = 2000;

/** Writes sessions straight into the database, and their words into the search index. */
async function seed(count: number): Promise<void> {
  const from = performance.now();
  const now = Date.now();
  const prisma = await getPrisma();
  for (let first = 0; first < count; first += STEP) {
    const sessions = Array.from({ length: Math.min(STEP, count - first) }, (_, index) =>
      createSeedSession(first + index, count, now),
    );
    await prisma.$executeRaw`
      INSERT INTO "Session" ("id", "title", "config", "tools", "model", "toolNames", "headTurnId", "createdAt",
        "updatedAt", "pinned", "tags", "status")
      SELECT value ->> 'id', value ->> 'title', value ->> 'config', value ->> 'tools', value ->> 'model',
        value ->> 'toolNames', value ->> 'headTurnId', value ->> 'createdAt', value ->> 'updatedAt', value ->> 'pinned',
        value ->> 'tags', value ->> 'status'
      FROM json_each(${JSON.stringify(sessions.map(({ turns: _, ...session }) => session))})`;
    await prisma.$executeRaw`
      INSERT INTO "Turn" ("id", "sessionId", "parentId", "message", "createdAt")
      SELECT value ->> 'id', value ->> 'sessionId', value ->> 'parentId', value ->> 'message', value ->> 'createdAt'
      FROM json_each(${JSON.stringify(sessions.flatMap(({ turns }) => turns))})`;
    await indexPending(Number.POSITIVE_INFINITY, STEP * 8);
  }
  await closeDatabase();
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  process.stdout.write(`Wrote ${count} sessions in ${seconds} s.\n`);
}

try {
  await seed(Number(process.argv[2]));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
