import type { ToolUseBlock } from '@/lib/core/claude/message';
import type { Resolution } from '@/lib/core/run/answer-calls';
import type { InputIssue } from '@/lib/core/schema/input-issue';
import type { VariableValues } from '@/lib/core/variables/fill-variables';

/** What an answerer is given besides the call and its settings. */
interface AnswererContext {
  /** What is filled in to its settings; null when the session defines none. */
  variables: VariableValues | null;
}

/** What an answerer makes of a call: an answer, or (`ask`) that a person has to be asked, with what they should know. */
type Prepared =
  | { answer: NonNullable<Resolution['answer']> /** Which part of its settings answers. */; note?: string }
  | { ask: InputIssue[] };

/** The half of an answerer that runs on the server. What it is called and how it is set is in `lib/core/answerer`. */
export interface ServerAnswerer<Settings> {
  /**
   * Looks at a call before it is told to anybody. What takes long, or reaches something, belongs into `answer`: it gets a
   * signal that ends it, and `report`, which puts what it does into the log of the run.
   */
  prepare(call: ToolUseBlock, settings: Settings, context: AnswererContext): Promise<Prepared>;
}
