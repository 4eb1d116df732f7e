import type { z } from 'zod';
import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import type { JsonObject } from '@/lib/core/claude/message';
import type { VariableValues } from '@/lib/core/variables/fill-variables';

/** Variables that settings name and that have no value. */
export interface MissingInSettings {
  /** Where in the settings, with dots. */
  path: string;
  /** The same in words, as it follows the name of the tool. */
  where: string;
  names: string[];
}

/** What the settings of an answerer may hold, and what is done with them where a page does not look. */
export interface AnswererSettings<Stored extends z.ZodObject, Given extends z.ZodObject = Stored> {
  /** As they are kept, and as a caller gives them. */
  stored: Stored;
  given: Given;
  /** True where it reaches nothing and runs nothing: only then a file may bring it along. */
  isSafeToImport: boolean;
  /** The variables its settings name that have no value. */
  findMissing(settings: z.infer<Stored>, variables: VariableValues): MissingInSettings[];
  /** Its settings without what must not leave the server. */
  withoutSecrets(settings: z.infer<Stored>): z.infer<Stored>;
  /** The settings of a file such that they can be used, and what was made different. @param path where they stand */
  mend(settings: JsonObject, path: string): { answerer: JsonObject; changes: ContentNote[] };
}
