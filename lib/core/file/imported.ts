import type { SessionFile } from './session-file';
import type { UnknownFields } from './unknown-fields';

/** What a file of any kind amounts to: a session to be made, and what else one should know. */
export interface Imported {
  file: SessionFile;
  /** Under the names the file gives; tools by their place in it. */
  unknownFields: UnknownFields;
  /** What was not taken as it stood, in sentences. */
  notes: string[];
}
