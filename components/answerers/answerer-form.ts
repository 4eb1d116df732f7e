import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import type { SessionTool } from '@/lib/core/session/session-tool';
import type { ToolChange } from './tool-change';

/** What the form of an answerer is given: the tool, and its settings of that kind. */
export interface AnswererFormProps<Type extends Answerer['type']> {
  tool: SessionTool;
  settings: Extract<Answerer, { type: Type }>;
  onChange: (change: ToolChange) => void;
}
