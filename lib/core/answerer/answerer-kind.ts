import type { JsonObject } from '@/lib/core/claude/message';

/**
 * A way a call of a tool can be answered, as a page tells of it and offers it. What its settings may hold is an
 * `AnswererSettings`, apart because a page does without; what answers stands in `lib/server/answerer`, its form in
 * `components/answerers`.
 */
export interface AnswererKind<Settings extends { type: string }> {
  type: Settings['type'];
  /** What it is called where it is chosen, and what it does in half a line. */
  label: string;
  note: string;
  /** What is said of it in a list of tools, in a word or two. */
  badge: string;
  /** What is said of a call it has answered, or is to answer. */
  callLabel: string;
  /** True where a run stops until somebody answers. */
  waitsForPerson: boolean;
  /** The settings it begins with. @param outputExample what the tool answers, as an example */
  begin(outputExample: string | undefined): Settings;
  /** Who answers, in words: "by 2 mock rules". @param settings as somebody else may have stored them */
  describe(settings: JsonObject): string;
  /** What of its settings is to be read where nothing can be changed; null for nothing. */
  read(settings: Settings): { label: string; value: unknown } | null;
  /** True where nothing of its settings would be lost by choosing another. */
  isUntouched(settings: Settings, outputExample: string | undefined): boolean;
  /** Settings put back after another was chosen. @param now those of the same kind made since, which stay too where they can */
  putBack(before: Settings, now: Settings | undefined): Settings;
  /** What is alike while somebody types in its form: one step to undo. */
  shapeOf(settings: Settings): unknown;
}
