import { writeTypescript } from '../program/write-typescript';
import type { ToolWriter } from '../tool-writer';

/** A program in TypeScript. */
export const typescript: ToolWriter = {
  id: 'typescript',
  label: 'TypeScript',
  note: 'A loop over the HTTP API, without any package',
  write: (source) => [{ name: 'main.ts', text: writeTypescript(source) }],
};
