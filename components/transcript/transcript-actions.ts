import type { ComponentType } from 'react';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { ChangesInput } from '@/lib/core/api/run-operations';
import type { JsonObject, Usage } from '@/lib/core/claude/message';
import type { DivergencePolicy } from '@/lib/core/run/log/divergence';
import type { RequestTarget } from './forms/request-target';
import type { CallView } from './to-transcript';

/** Shows a request in the inspector. */
export type InspectRequest = (target: RequestTarget) => void;

/** What a run changes of its session, for itself alone. */
export type Changes = NonNullable<ChangesInput>;

/** Where a person says what a run is sent in place of the session's settings and tools. */
export interface ChangesProps {
  /** Names what is changed there, which is kept while the page is open. */
  draftKey: string;
  /** The run it is held against; undefined where none answered. */
  runId: string | undefined;
  /** Holds it against the run that this one repeats, if it is a rerun. */
  isBaseline: boolean;
  /** Said when nothing differs. */
  same: string;
  /** Begins with the fields in sight. */
  isOpen?: boolean;
  /** Told what to change; null while that cannot be sent. */
  onChange: (changes: Changes | null) => void;
  onSubmit: () => void;
}

/** What can be done with a run from within its transcript. */
export interface TranscriptActions {
  /** Sends a person's answer to a call. */
  answer: (call: CallView, result: ToolResult) => Promise<void>;
  /** Adds a mock rule that gives this result to this input from now on. */
  remember: (call: CallView, result: ToolResult) => void;
  /** What an answer by hand begins with. */
  findSample: (call: CallView) => string | undefined;
  /** At a pause before results are sent: keeps a changed result until the person lets the pause pass. */
  changeResult: (call: CallView, result: ToolResult) => void;
  /** The results changed at this pause, by call id. */
  changedResults: Readonly<Record<string, ToolResult>>;
  /** Whether results can be changed now. */
  isEditable: boolean;
  /** Whether what was said can be edited now: nothing goes on. */
  canFork: boolean;
  /** Says something else in place of a message, and runs from there: a new branch, the old one stays. */
  editMessage: (turnId: string, text: string) => Promise<void>;
  /** Gives a call another result, or another input, and runs from there. */
  editResult: (call: CallView, result: ToolResult) => Promise<void>;
  editInput: (call: CallView, input: JsonObject) => Promise<void>;
  /** The turns that stand beside one in the tree, with itself, oldest first. */
  branches: Readonly<Record<string, string[]>>;
  showBranch: (turnId: string) => void;
  /** The runs that brought the answers, by each answer and by the message it answers. */
  baselines: Readonly<Record<string, string>>;
  /** Runs the run that answered a message again, with its recorded answers. */
  rerun: (runId: string, policy: DivergencePolicy, changes: Changes) => Promise<void>;
  /** Runs its start several times, side by side. Gives the id of the series. */
  repeat: (runId: string, times: number, changes: Changes) => Promise<string>;
  /** Asks for an answer, or for the answer to a message, once more: a new branch. */
  runFrom: (turnId: string, changes: Changes) => Promise<void>;
  /** The page puts it here: it belongs to the settings of the session, not to its transcript. */
  ChangesForm: ComponentType<ChangesProps>;
  /** What a rerun is likely to take. */
  describeRerun: (runId: string) => { sessionId: string; model: string; usages: Usage[] };
  /** The shown rerun has been accepted as what later ones are held against. */
  isAccepted: boolean;
  accept: () => void;
  stop: () => void;
  /** Stops a rerun where it left the recording, and goes on from there as a branch of its own. */
  stopAndFork: () => void;
  /** `max_tokens` of the session. */
  maxTokens: number;
  /** Goes on with the run: the next step, the retry, the steps beyond the bound. */
  goOn: (mode?: 'auto' | 'step') => void;
}
