import { renameTurns } from '@/lib/core/run/log/rename-turns';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import type { StoredRunChanges } from '@/lib/core/run/run-changes';
import type { RunData } from '@/lib/core/run/run-schema';
import { createNames } from '@/lib/core/session/create-names';
import { optionalToolParts } from '@/lib/core/session/optional-tool-parts';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import type { TurnData } from '@/lib/core/session/turn-schema';
import { withoutToolSecrets } from '@/lib/core/session/without-tool-secrets';
import { type FileChanges, type FileRun, SESSION_FILE_VERSION, type SessionFile } from './session-file';
import { type UnknownChanges, type UnknownFields, withUnknownFields } from './unknown-fields';

/** A session with everything that belongs to it. */
export interface WholeSession {
  title: string;
  config: SessionConfig;
  tools: readonly SessionTool[];
  draft: string;
  headTurnId: string | null;
  /** The whole tree, in any order. */
  turns: readonly TurnData[];
  /** Oldest first. */
  runs: readonly (Pick<RunData, 'id' | 'parentTurnId' | 'mode' | 'status' | 'createdAt' | 'rerun'> & {
    repeatId?: string | null;
    changes?: StoredRunChanges | undefined;
    events: readonly StoredRunEvent[];
  })[];
  unknownFields: UnknownFields;
}

/**
 * Makes the file of a session. Turns are named in the order of the tree, a path at a time and older siblings first, so
 * that a session and what is imported from its file give the same file.
 */
export function makeSessionFile(session: WholeSession): SessionFile {
  const { title, config, tools, draft, headTurnId, runs, unknownFields } = session;
  const nameTurn = createNames('t');
  const turns = sortTree(session.turns);
  const turnNames = new Map(turns.map(({ id }) => [id, nameTurn(id)]));
  const series = [...new Set(runs.flatMap(({ repeatId }) => repeatId ?? []))];
  const runNames = new Map(runs.map(({ id }, index) => [id, `r${index + 1}`]));

  const file: SessionFile & { source: { name: string } } = {
    type: 'loopbench.session',
    v: SESSION_FILE_VERSION,
    source: { name: 'loopbench' },
    title,
    config,
    tools: tools.map((tool) =>
      withUnknownFields(toFileTool(withoutToolSecrets(tool)), unknownFields.tools[tool.id]),
    ),
    draft,
    turns: turns.map(({ id, parentId, runId, createdAt, message }) =>
      withUnknownFields(
        {
          id: nameTurn(id),
          parentId: parentId && nameTurn(parentId),
          runId: (runId && runNames.get(runId)) ?? null,
          createdAt,
          message,
        },
        unknownFields.turns[id],
      ),
    ),
    head: (headTurnId && turnNames.get(headTurnId)) ?? null,
    runs: runs.map(({ id, parentTurnId, mode, status, createdAt, rerun, changes, repeatId, events }) =>
      withUnknownFields(
        {
          id: runNames.get(id) ?? '',
          parentTurnId: parentTurnId && nameTurn(parentTurnId),
          mode,
          status,
          createdAt,
          ...nameRerun(rerun, runNames),
          ...(changes ? { changes: toFileChanges(changes, tools, unknownFields.changes[id]) } : {}),
          ...(repeatId ? { series: series.indexOf(repeatId) + 1 } : {}),
          events: events.map((event) => renameTurns(event, nameTurn)),
        },
        unknownFields.runs[id],
      ),
    ),
  };
  return withUnknownFields(file, unknownFields.file);
}

function toFileTool({ text, answerer, enabled, ...rest }: SessionTool): SessionFile['tools'][number] {
  return { text, answerer, enabled, ...optionalToolParts(rest) };
}

/**
 * Tools have no name of their own in a file: which one a run had in another version is said by its place. Of two that a
 * run had under one id, the first stands for it.
 */
function toFileChanges(
  { config, tools, changed }: StoredRunChanges,
  sessionTools: readonly SessionTool[],
  unknownFields: UnknownChanges = {},
): FileChanges {
  const places = new Map(sessionTools.map(({ id }, index) => [id, index + 1]));
  const fileTools = tools?.map((tool, index) => {
    const place = places.get(tool.id);
    places.delete(tool.id);
    return withUnknownFields(
      { ...toFileTool(tool), ...(place === undefined ? {} : { place }) },
      unknownFields.tools?.[index],
    );
  });
  return withUnknownFields(
    {
      ...(config ? { config } : {}),
      ...(fileTools ? { tools: fileTools } : {}),
      changed: withUnknownFields(changed, unknownFields.changed),
    },
    unknownFields.fields,
  );
}

/** A run of another session, as a copy may repeat one, has no name here. */
function nameRerun(rerun: RunData['rerun'], names: ReadonlyMap<string, string>): Pick<FileRun, 'rerun'> {
  const of = rerun && names.get(rerun.of);
  return of ? { rerun: { ...rerun, of } } : {};
}

/** The turns of a tree, each path down to its end before the next, older siblings first. */
function sortTree(turns: readonly TurnData[]): TurnData[] {
  const byParent = new Map<string | null, TurnData[]>();
  for (const turn of turns) {
    const siblings = byParent.get(turn.parentId);
    if (siblings) siblings.push(turn);
    else byParent.set(turn.parentId, [turn]);
  }
  for (const siblings of byParent.values()) siblings.sort(byAge);
  const sorted: TurnData[] = [];
  const open = [...(byParent.get(null) ?? [])].reverse();
  for (let turn = open.pop(); turn; turn = open.pop()) {
    sorted.push(turn);
    for (const child of (byParent.get(turn.id) ?? []).toReversed()) open.push(child);
  }
  return sorted;
}

/** Of two made in the same moment the one with the smaller id comes first, as in the database. */
function byAge(a: TurnData, b: TurnData): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
