import { type ComponentType, createContext, useContext } from 'react';
import type { ChangesInput } from '@/lib/core/api/run-operations';
import type { Usage } from '@/lib/core/claude/message';
import type { DivergencePolicy } from '@/lib/core/run/log/divergence';

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

/** Running again what was run before. */
export interface Rerunning {
  /** Runs the run that answered a message again, with its recorded answers. */
  rerun: (runId: string, policy: DivergencePolicy, changes: Changes) => Promise<void>;
  /** Runs its start several times, side by side. Gives the id of the repeats. */
  repeat: (runId: string, times: number, changes: Changes) => Promise<string>;
  /** Asks for an answer, or for the answer to a message, once more: a new branch. */
  runFrom: (turnId: string, changes: Changes) => Promise<void>;
  /** What a rerun is likely to take. */
  describeRerun: (runId: string) => { sessionId: string; model: string; usages: Usage[] };
  /** The page puts it here: it belongs to the settings of the session, not to its transcript. */
  ChangesForm: ComponentType<ChangesProps>;
  /** `max_tokens` of the session. */
  maxTokens: number;
}

export const RerunningContext = createContext<Rerunning | undefined>(undefined);

/** Undefined where the conversation is only to be read. */
export const useRerunning = (): Rerunning | undefined => useContext(RerunningContext);
