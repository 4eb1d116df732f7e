import { closeFileRun } from '@/lib/core/file/close-file-run';
import type { Imported } from '@/lib/core/file/imported';
import type { FileChanges, FileRun, SessionFile } from '@/lib/core/file/session-file';
import { renameUnknown, type UnknownFields } from '@/lib/core/file/unknown-fields';
import { writeJson } from '@/lib/core/json/write-json';
import { renameTurns } from '@/lib/core/run/log/rename-turns';
import type { StoredRunChanges } from '@/lib/core/run/run-changes';
import { optionalToolParts } from '@/lib/core/session/optional-tool-parts';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { toSqlTime } from '@/lib/server/db/connection';
import { newId } from '@/lib/server/new-id';
import { NOT_WHOLE } from '@/lib/server/store/not-whole';
import type { Prisma } from '@/prisma/generated/client';
import type { Row } from './row';

/** So many events go into one row of the log. */
const EVENTS = 256;

/**
 * Makes the rows of the session a file describes, each before those that refer to it. The session is not whole until
 * somebody says so. Runs in a worker.
 *
 * @param id of the session to be
 */
export function* makeRows(
  id: string,
  {
    file,
    unknownFields,
    notes = [],
  }: Pick<Imported, 'file' | 'unknownFields'> & Partial<Pick<Imported, 'notes'>>,
): Generator<Row, void> {
  const now = toSqlTime(new Date());
  const tools = file.tools.map((tool) => toTool(tool, newId('tool')));
  const turnIds = assignIds(file.turns, 'turn');
  const runIds = assignIds(file.runs, 'run');
  const toTurnId = (name: string) => turnIds.get(name) ?? name;
  yield {
    table: 'Session',
    values: {
      id,
      title: file.title,
      config: writeJson(file.config),
      tools: writeJson(tools),
      model: file.config.model,
      toolNames: writeJson(tools.map(({ text }) => nameTool(readTool(text)))),
      draft: file.draft,
      notes: JSON.stringify(notes),
      headTurnId: file.head && toTurnId(file.head),
      createdAt: now,
      updatedAt: now,
      deletedAt: NOT_WHOLE,
    } satisfies Columns<Prisma.SessionCreateManyInput>,
  };
  const repeats = toRepeats(file.runs, id, runIds);
  for (const values of repeats.values()) yield { table: 'Repeat', values };
  for (const run of file.runs) yield* toRunRows({ run, sessionId: id, runIds, repeats, toTurnId, tools });
  for (const turn of file.turns) yield { table: 'Turn', values: toTurnRow(turn, id, runIds, toTurnId) };
  const held = renameUnknown(unknownFields, {
    tools: new Map(tools.map((tool, index) => [String(index), tool.id])),
    turns: turnIds,
    runs: runIds,
  });
  if (!isEmpty(held))
    yield {
      table: 'InertData',
      values: {
        sessionId: id,
        fields: writeJson(held),
      } satisfies Columns<Prisma.InertDataCreateManyInput>,
    };
}

/** The columns of a table, times as the tables keep them. */
type Columns<T> = { [K in keyof T]: Date extends T[K] ? string : T[K] };

function toTurnRow(
  turn: SessionFile['turns'][number],
  sessionId: string,
  runIds: ReadonlyMap<string, string>,
  toTurnId: (name: string) => string,
) {
  return {
    id: toTurnId(turn.id),
    sessionId,
    parentId: turn.parentId && toTurnId(turn.parentId),
    runId: (turn.runId && runIds.get(turn.runId)) ?? null,
    message: writeJson(turn.message),
    createdAt: toSqlTime(new Date(turn.createdAt)),
  } satisfies Columns<Prisma.TurnCreateManyInput>;
}

/** New ids that sort as the items stand: of what was made in the same moment, the order is that of the ids. */
function assignIds(items: readonly { id: string }[], kind: 'turn' | 'run'): Map<string, string> {
  const ids = items.map(() => newId(kind)).sort();
  return new Map(items.map(({ id }, index) => [id, ids[index] ?? '']));
}

type RepeatRow = Columns<Prisma.RepeatCreateManyInput> & { id: string };

/** The repeats the runs of a file belong to, by their number. They are over, however they ended. */
function toRepeats(
  runs: readonly FileRun[],
  sessionId: string,
  runIds: ReadonlyMap<string, string>,
): Map<number, RepeatRow> {
  const repeats = new Map<number, RepeatRow>();
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
        createdAt: toSqlTime(new Date(createdAt)),
      });
  }
  return repeats;
}

function toTool({ text, answerer, enabled, ...rest }: SessionFile['tools'][number], id: string): SessionTool {
  return { id, text, answerer, enabled, ...optionalToolParts(rest) };
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

interface RunInput {
  run: FileRun;
  sessionId: string;
  runIds: ReadonlyMap<string, string>;
  repeats: ReadonlyMap<number, { id: string }>;
  toTurnId: (name: string) => string;
  tools: readonly SessionTool[];
}

/** A run and its log. */
function* toRunRows({ run, sessionId, runIds, repeats, toTurnId, tools }: RunInput): Generator<Row, void> {
  const runId = runIds.get(run.id) ?? '';
  const of = run.rerun && runIds.get(run.rerun.of);
  const { status, events } = closeFileRun(run);
  const left = events.find((event) => event.type === 'run-divergence');
  const createdAt = toSqlTime(new Date(run.createdAt));
  yield {
    table: 'Run',
    values: {
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
    } satisfies Columns<Prisma.RunCreateManyInput>,
  };
  for (let from = 0; from < events.length; from += EVENTS) {
    const part = events.slice(from, from + EVENTS).map((event) => renameTurns(event, toTurnId));
    yield {
      table: 'RunEventBatch',
      values: {
        runId,
        firstSeq: part[0]?.seq ?? 0,
        lastSeq: part.at(-1)?.seq ?? 0,
        events: writeJson(part),
      } satisfies Columns<Prisma.RunEventBatchCreateManyInput>,
    };
  }
}

const isEmpty = (unknownFields: UnknownFields): boolean =>
  Object.values(unknownFields).every((fields) => Object.keys(fields).length === 0);
