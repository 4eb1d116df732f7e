import type { AppErrorCode, AppErrorIssue } from '@/lib/core/app-error';
import type { InputIssue } from '@/lib/core/run/run-event';
import type { SchemaIssue } from '@/lib/core/schema/find-schema-issues';
import type { RawPath } from '@/lib/core/session/raw-recording';
import type { PlacedFinding } from '@/lib/core/tool/lint-tools';
import type { ToolSetContext } from '@/lib/core/tool/tool-finding';
import type { FileBytes } from '@/lib/server/file/parse-file';
import type { DuplicateTask } from '@/lib/server/file/prepare-duplicate';
import type { PreparedSession } from '@/lib/server/file/prepared-session';
import type { ExportTask, WrittenSession } from '@/lib/server/file/write-session';
import type { LongTurn, LongTurnEntries } from '@/lib/server/search/read-long-turn';
import type { ShareTask, ShareTaskResult } from '@/lib/server/share/make-share';

/**
 * What is done off the main thread: what a task is given, and what it gives back. Bytes that are a field of either, or
 * stand in a list that is, change hands without a copy.
 */
export interface Tasks {
  /**
   * Does an input fit a schema? Both are given as JSON: a copy of an object would lose digits it remembers.
   * `schemaIssues`: why the schema itself is none; then the input was not checked.
   */
  'check-input': {
    input: { schema: string; data: string };
    output: { schemaIssues: SchemaIssue[]; inputIssues: InputIssue[] };
  };
  /** What is wrong with a set of tools? Given and told as JSON: a text is handed over in no time. */
  'lint-tools': { input: { texts: readonly string[]; context: ToolSetContext }; output: PlacedFinding[] };
  /**
   * What does the simulator answer to a request? It checks the tools in it, and makes up inputs for them. The body is given
   * as JSON, and so is the answer (a `SimulatorAnswer`).
   */
  simulate: { input: { body: string; attempt: number }; output: string };
  /** Two paths laid side by side, as the JSON of a comparison. */
  compare: { input: { a: RawPath; b: RawPath }; output: string };
  /** A snapshot with what was found and masked in it. */
  share: { input: ShareTask; output: ShareTaskResult };
  /** A session made of a file, ready to be stored. */
  import: { input: FileBytes; output: PreparedSession };
  /** A copy of a session, ready to be stored. */
  duplicate: { input: DuplicateTask; output: PreparedSession };
  /** A session written as a file. */
  export: { input: ExportTask; output: WrittenSession };
  /** What the search index holds of a turn that is long. */
  index: { input: LongTurn; output: LongTurnEntries };
}

export type TaskName = keyof Tasks;

export type TaskRunner = {
  [N in TaskName]: (input: Tasks[N]['input']) => Tasks[N]['output'] | Promise<Tasks[N]['output']>;
};

/** What a worker is told, and what it tells. */
export interface TaskMessage {
  name: TaskName;
  input: unknown;
}

export type TaskAnswer =
  | { ok: true; output: unknown }
  | { ok: false; error: { code: AppErrorCode; message: string; issues?: AppErrorIssue[] | undefined } };
