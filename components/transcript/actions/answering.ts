import { createContext, useContext } from 'react';
import type { CallView } from '@/components/transcript/to-transcript';
import type { ToolResult } from '@/lib/core/answerer/tool-result';

/** Answering the calls that wait for a person. */
export interface Answering {
  answer: (call: CallView, result: ToolResult) => Promise<void>;
  /** Adds a mock rule that gives this result to this input from now on. */
  remember: (call: CallView, result: ToolResult) => void;
  /** What an answer by hand begins with. */
  findSample: (call: CallView) => string | undefined;
}

export const AnsweringContext = createContext<Answering | undefined>(undefined);

/** Undefined where the conversation is only to be read. */
export const useAnswering = (): Answering | undefined => useContext(AnsweringContext);
