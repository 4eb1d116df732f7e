import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import type { JsonObject } from '@/lib/core/claude/message';
import type { VariableValues } from '@/lib/core/variables/fill-variables';

/** Variables that settings name and that have no value. */
interface MissingInSettings {
  /** Where in the settings, with dots. */
  path: string;
  /** The same in words, as it follows the name of the tool. */
  where: string;
  names: string[];
}

/**
 * A way a call of a tool can be answered. Everything that is said of it, or done with its settings, is read from here. The
 * schemas of its settings are listed in `answerer-schemas`, apart, because the page does without them; what answers stands in
 * `lib/server/answerer`, its form in `components/answerers`.
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
  /** True where it reaches nothing and runs nothing: only then a file may bring it along. */
  isSafeToImport: boolean;
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
  /** The variables its settings name that have no value. */
  findMissing(settings: Settings, variables: VariableValues): MissingInSettings[];
  /** Its settings without what must not leave the server. */
  withoutSecrets(settings: Settings): Settings;
  /** The settings of a file such that they can be used, and what was made different. @param path where they stand */
  mend(settings: JsonObject, path: string): { answerer: JsonObject; changes: ContentNote[] };
}
