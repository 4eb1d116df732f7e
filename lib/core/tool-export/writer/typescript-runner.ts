import { writeTypescriptRunner } from '../program/write-typescript-runner';
import type { ToolWriter } from '../tool-writer';

/** A program in TypeScript. */
export const typescriptRunner: ToolWriter = {
  id: 'typescript-runner',
  label: 'TypeScript, Tool Runner',
  note: 'With the loop of the SDK',
  write: (source) => [{ name: 'main.ts', text: writeTypescriptRunner(source) }],
};
