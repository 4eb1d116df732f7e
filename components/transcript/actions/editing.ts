import { createContext, useContext } from 'react';
import type { CallView } from '@/components/transcript/to-transcript';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { JsonObject } from '@/lib/core/claude/message';

/** Changing what was said and running from there: a new branch each time, the old one stays. */
export interface Editing {
  editMessage: (turnId: string, text: string) => Promise<void>;
  /** Gives a call another result. */
  editResult: (call: CallView, result: ToolResult) => Promise<void>;
  /** Gives a call another input. */
  editInput: (call: CallView, input: JsonObject) => Promise<void>;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

/** Undefined where the conversation is only to be read. */
export const useEditing = (): Editing | undefined => useContext(EditingContext);
