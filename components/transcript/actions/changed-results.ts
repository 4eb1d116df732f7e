import { createContext, useContext } from 'react';
import type { CallView } from '@/components/transcript/to-transcript';
import type { ToolResult } from '@/lib/core/answerer/tool-result';

/** At a pause before results are sent: the results a person has changed. They go out when the run goes on. */
export interface ChangedResults {
  /** By call id. */
  results: Readonly<Record<string, ToolResult>>;
  change: (call: CallView, result: ToolResult) => void;
}

export const ChangedResultsContext = createContext<ChangedResults | undefined>(undefined);

/** Undefined where the run does not pause before results. */
export const useChangedResults = (): ChangedResults | undefined => useContext(ChangedResultsContext);
