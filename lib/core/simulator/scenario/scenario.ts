import type { Scene } from './scene';
import type { ScriptedAnswer } from './scripted-answer';
import type { ScriptedFailure } from './scripted-failure';

/** Under which heading a scenario is listed, in this order. */
export const scenarioGroups = [
  'Calls of your tools',
  'Web search',
  'Web fetch',
  'Code execution',
  'Tool search',
  'MCP',
  'Advisor',
  'Citations',
  'Thinking',
  'Context and cache',
  'Ends of an answer',
  'Failures',
  'From the future',
] as const;

/**
 * A course of events of the Messages API that the simulator can be asked to play. To add one, write its record in
 * `family/` and, where its family is new, name that in `scenarios.ts`; the page, the documentation and the tests read it there.
 */
export interface Scenario {
  /** In kebab-case; what `metadata.simulator` names, and `simulate: …` in a message. */
  id: string;
  name: string;
  group: (typeof scenarioGroups)[number];
  /** What happens, in one plain sentence. */
  description: string;
  /** What of the request it plays with, and cannot do without. */
  takes?: 'a tool of yours';
  /** What Claude would want in the request for it: tools and betas. The simulator plays it without them too. */
  needs?: readonly string[];
  /** How many tries in a row fail before one succeeds; absent: none. */
  fails?: number | 'always';
  /** What a failing try is answered with, before any answer; absent: the answer itself is broken by `play`. */
  failure?: ScriptedFailure;
  /**
   * The first answer to a question, when no try fails any more or when the failure is in the answer itself; absent: the
   * simulator's own answer.
   */
  play?: (scene: Scene) => ScriptedAnswer;
  /** The answers after the first one; absent or null: the simulator's own. */
  goOn?: (scene: Scene) => ScriptedAnswer | null;
}
