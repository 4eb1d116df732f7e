import { z } from 'zod';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { readLogRow } from '@/lib/core/run/log/read-log-row';
import { storedRunChangesSchema } from '@/lib/core/run/run-changes';
import { parseStoredMessage } from '@/lib/core/session/parse-stored-message';
import { type SessionConfig, sessionConfigSchema } from '@/lib/core/session/session-config';
import { type SessionTool, storedToolSchema } from '@/lib/core/session/session-tool';
import type { TurnData } from '@/lib/core/session/turn-schema';
import { cutRun } from './cut-run';
import type { RawPath, RawRecording, RawRun } from './raw-recording';
import type { RecordedRun } from './recording';

const rowsSchema = z.array(
  z.tuple([
    z.string(),
    z.string().nullable(),
    z.string().nullable(),
    z.string(),
    z.union([z.string(), z.number()]),
  ]),
);

/** A path and the session it is of, read. */
export interface ParsedPath {
  sessionId: string;
  title: string;
  config: SessionConfig;
  tools: SessionTool[];
  turns: TurnData[];
  runs: RecordedRun[];
}

/** Reads a path as the database holds it. @throws z.ZodError when it holds something else */
export function parseRawPath({ sessionId, title, config, tools, recording }: RawPath): ParsedPath {
  return {
    sessionId,
    title,
    config: readJsonAs(sessionConfigSchema, config),
    tools: readJsonAs(z.array(storedToolSchema), tools),
    ...parseRecording(recording),
  };
}

function parseRecording({ turns, runs }: RawRecording): Pick<ParsedPath, 'turns' | 'runs'> {
  return {
    turns: turns.flatMap((piece) =>
      rowsSchema.parse(JSON.parse(piece)).map(([id, parentId, runId, message, createdAt]) => ({
        id,
        parentId,
        runId,
        message: parseStoredMessage(message),
        createdAt: new Date(createdAt).toISOString(),
      })),
    ),
    runs: runs.map(parseRun),
  };
}

function parseRun({ id, parentTurnId, lastTurnId, changes, batches }: RawRun): RecordedRun {
  const changed = changes === null ? undefined : readJsonAs(storedRunChangesSchema, changes).changed;
  const events = cutRun(
    batches.flatMap((batch) => readLogRow(batch)),
    lastTurnId,
  );
  return { id, parentTurnId, ...(changed ? { changed } : {}), events };
}
