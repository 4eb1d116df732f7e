import 'server-only';
import { z } from 'zod';
import { type InertFields, noInertFields } from '@/lib/core/file/inert-fields';
import type { WholeSession } from '@/lib/core/file/make-session-file';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { storedRunEventSchema } from '@/lib/core/run/parse-stored-run-events';
import type { StoredRunEvent } from '@/lib/core/run/stored-run-event';
import { parseStoredMessage, storedMessageSchema } from '@/lib/core/session/parse-stored-message';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { getPrisma } from '@/lib/server/db/database';
import { readChanges } from '@/lib/server/run/read-changes';
import { readRunEvents } from '@/lib/server/run/read-run-events';
import { toRunData } from '@/lib/server/run/to-run-data';
import { getSessionRow } from '@/lib/server/session/get-session';
import { parseSessionTools } from '@/lib/server/session/session-tools';

const fields = z.record(z.string(), z.unknown());
const inertSchema = z.object({
  file: fields,
  tools: z.record(z.string(), fields),
  turns: z.record(z.string(), fields),
  runs: z.record(z.string(), fields),
  changes: z
    .record(
      z.string(),
      z.object({
        fields: fields.optional(),
        changed: fields.optional(),
        tools: z.record(z.string(), fields).optional(),
      }),
    )
    .default({}),
});

/** Reads everything that belongs to a session. @throws AppError `not_found` */
export async function readWholeSession(id: string): Promise<WholeSession> {
  const prisma = await getPrisma();
  const row = await getSessionRow(id);
  const rows = await prisma.run.findMany({
    where: { sessionId: id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const runs: WholeSession['runs'][number][] = [];
  for (const run of rows)
    runs.push({
      ...toRunData(run),
      repeatId: run.repeatId,
      changes: readChanges(run),
      // Their fields in the order of the file's schema: what is imported has them so.
      events: (await readRunEvents(run.id)).map(
        (event) => storedRunEventSchema.parse(event) as StoredRunEvent,
      ),
    });
  // Last of all: a run that is going on stores its turns with the events that speak of them.
  const turns = await prisma.turn.findMany({ where: { sessionId: id } });
  return {
    title: row.title,
    config: readJsonAs(sessionConfigSchema, row.config),
    tools: parseSessionTools(row.tools),
    draft: row.draft,
    headTurnId: row.headTurnId,
    turns: turns.map(({ id: turnId, parentId, runId, message, createdAt }) => ({
      id: turnId,
      parentId,
      runId,
      message: storedMessageSchema.parse(parseStoredMessage(message)),
      createdAt: createdAt.toISOString(),
    })),
    runs,
    inert: await readInert(id),
  };
}

async function readInert(sessionId: string): Promise<InertFields> {
  const prisma = await getPrisma();
  const row = await prisma.inertData.findUnique({ where: { sessionId } });
  return row ? readJsonAs(inertSchema, row.fields) : noInertFields;
}
