import 'server-only';
import type { Imported } from '@/lib/core/file/imported';
import { type InertFields, renameInert } from '@/lib/core/file/inert-fields';
import type { FileChanges, FileRun, SessionFile } from '@/lib/core/file/session-file';
import { settleFileRun } from '@/lib/core/file/settle-file-run';
import { writeJson } from '@/lib/core/json/write-json';
import { renameTurns } from '@/lib/core/run/rename-turns';
import type { StoredRunChanges } from '@/lib/core/run/run-changes';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { type Connection, toSqlTime } from '@/lib/server/db/connection';
import { getWriter } from '@/lib/server/db/database';
import { newId } from '@/lib/server/new-id';
import { nameTools } from '@/lib/server/session/session-tools';
import type { Prisma } from '@/prisma/generated/client';

/** So many events go into one row of the log. */
const EVENTS = 256;

/**
 * Writes the session a file describes, in one transaction: there is all of it, or nothing.
 *
 * @returns the id of the session
 */
export async function insertSession({
  file,
  inert,
  notes = [],
}: Pick<Imported, 'file' | 'inert'> & Partial<Pick<Imported, 'notes'>>): Promise<string> {
  const now = new Date();
  const id = newId('ses');
  const tools = file.tools.map((tool) => toTool(tool, newId('tool')));
  const turnIds = assignIds(file.turns, 'turn');
  const runIds = assignIds(file.runs, 'run');
  const toTurnId = (name: string) => turnIds.get(name) ?? name;

  const turns = file.turns.map(
    (turn): Prisma.TurnCreateManyInput => ({
      id: toTurnId(turn.id),
      sessionId: id,
      parentId: turn.parentId && toTurnId(turn.parentId),
      runId: (turn.runId && runIds.get(turn.runId)) ?? null,
      message: writeJson(turn.message),
      createdAt: new Date(turn.createdAt),
    }),
  );
  const repeats = toRepeats(file.runs, id, runIds);
  const rows = file.runs.map((run) => toRows({ run, sessionId: id, runIds, repeats, toTurnId, tools }));
  const held = renameInert(inert, {
    tools: new Map(tools.map((tool, index) => [String(index), tool.id])),
    turns: turnIds,
    runs: runIds,
  });

  const writer = await getWriter();
  await writer.write((connection) => {
    const add = (table: string, row: Row) => insert(connection, table, row);
    add('Session', {
      id,
      title: file.title,
      config: writeJson(file.config),
      tools: writeJson(tools),
      model: file.config.model,
      toolNames: writeJson(nameTools(tools)),
      draft: file.draft,
      notes: JSON.stringify(notes),
      headTurnId: file.head && toTurnId(file.head),
      createdAt: now,
      updatedAt: now,
    });
    for (const turn of turns) add('Turn', turn);
    for (const repeat of repeats.values()) add('Repeat', repeat);
    for (const { run } of rows) add('Run', run);
    for (const batch of rows.flatMap(({ batches }) => batches)) add('RunEventBatch', batch);
    if (!isEmpty(held)) add('InertData', { sessionId: id, fields: writeJson(held) });
  });
  return id;
}

type Row = Record<string, string | number | Date | null | undefined>;

/** Adds a row; what is undefined is left to the table. */
function insert(connection: Connection, table: string, row: Row): void {
  const columns = Object.entries(row).filter(([, value]) => value !== undefined);
  const names = columns.map(([name]) => `"${name}"`).join(', ');
  const values = columns.map(([, value]) => (value instanceof Date ? toSqlTime(value) : (value ?? null)));
  const places = columns.map(() => '?').join(', ');
  connection.run(`INSERT INTO "${table}" (${names}) VALUES (${places})`, ...values);
}

/** New ids that sort as the items stand: of what was made in the same moment, the order is that of the ids. */
function assignIds(items: readonly { id: string }[], kind: 'turn' | 'run'): Map<string, string> {
  const ids = items.map(() => newId(kind)).sort();
  return new Map(items.map(({ id }, index) => [id, ids[index] ?? '']));
}

/** The series the runs of a file belong to, by their number. They are over, however they ended. */
function toRepeats(
  runs: readonly FileRun[],
  sessionId: string,
  runIds: ReadonlyMap<string, string>,
): Map<number, Prisma.RepeatCreateManyInput & { id: string }> {
  const repeats = new Map<number, Prisma.RepeatCreateManyInput & { id: string }>();
  for (const { id, series, rerun, createdAt } of runs) {
    if (series === undefined) continue;
    const known = repeats.get(series);
    if (known) known.times += 1;
    else
      repeats.set(series, {
        id: newId('rep'),
        sessionId,
        runId: runIds.get(rerun?.of ?? id) ?? '',
        times: 1,
        status: 'completed',
        createdAt: new Date(createdAt),
      });
  }
  return repeats;
}

function toTool(
  { text, answerer, enabled, outputExample }: SessionFile['tools'][number],
  id: string,
): SessionTool {
  return { id, text, answerer, enabled, ...(outputExample === undefined ? {} : { outputExample }) };
}

/** What a run was run with. A tool of it that stands for one of the session is called as that one. */
function toChanges(
  { config, tools, changed }: FileChanges,
  sessionTools: readonly SessionTool[],
): StoredRunChanges {
  const named = tools?.map(({ place, ...tool }) =>
    toTool(tool, (place && sessionTools[place - 1]?.id) || newId('tool')),
  );
  return { ...(config ? { config } : {}), ...(named ? { tools: named } : {}), changed };
}

interface RowsInput {
  run: FileRun;
  sessionId: string;
  runIds: ReadonlyMap<string, string>;
  repeats: ReadonlyMap<number, { id: string }>;
  toTurnId: (name: string) => string;
  tools: readonly SessionTool[];
}

function toRows({ run, sessionId, runIds, repeats, toTurnId, tools }: RowsInput) {
  const runId = runIds.get(run.id) ?? '';
  const of = run.rerun && runIds.get(run.rerun.of);
  const { status, events } = settleFileRun(run);
  const left = events.find((event) => event.type === 'run-divergence');
  const renamed = events.map((event) => renameTurns(event, toTurnId));
  const createdAt = new Date(run.createdAt);
  const batches = inParts(renamed, EVENTS).map(
    (part): Prisma.RunEventBatchCreateManyInput => ({
      runId,
      firstSeq: part[0]?.seq ?? 0,
      lastSeq: part.at(-1)?.seq ?? 0,
      events: writeJson(part),
    }),
  );
  return {
    run: {
      id: runId,
      sessionId,
      parentTurnId: run.parentTurnId && toTurnId(run.parentTurnId),
      mode: run.mode,
      status,
      lastSeq: events.at(-1)?.seq ?? 0,
      createdAt,
      updatedAt: createdAt,
      ...(run.series === undefined ? {} : { repeatId: repeats.get(run.series)?.id ?? null }),
      ...(of ? { rerun: writeJson({ ...run.rerun, of }) } : {}),
      ...(run.changes ? { changes: writeJson(toChanges(run.changes, tools)) } : {}),
      ...(left ? { divergence: writeJson(left.divergence) } : {}),
    } satisfies Prisma.RunCreateManyInput,
    batches,
  };
}

function inParts<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

const isEmpty = (inert: InertFields): boolean =>
  Object.values(inert).every((fields) => Object.keys(fields).length === 0);
