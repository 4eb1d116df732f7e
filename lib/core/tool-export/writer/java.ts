import { writeJava } from '../program/write-java';
import type { ToolWriter } from '../tool-writer';

/** A program in Java. */
export const java: ToolWriter = {
  id: 'java',
  label: 'Java',
  note: 'A loop over the HTTP API, without any library',
  write: (source) => [{ name: 'Main.java', text: writeJava(source) }],
};
