import type { InertFields } from './inert-fields';
import type { SessionFile } from './session-file';

/** What a file of any kind amounts to: a session to be made, and what else one should know. */
export interface Imported {
  file: SessionFile;
  /** Under the names the file gives; tools by their place in it. */
  inert: InertFields;
  /** What was not taken as it stood, in sentences. */
  notes: string[];
}
