import { writeCsharp } from '../program/write-csharp';
import type { ToolWriter } from '../tool-writer';

/** A program in C#. */
export const csharp: ToolWriter = {
  id: 'csharp',
  label: 'C#',
  note: 'A loop over the HTTP API, without any package',
  write: (source) => [{ name: 'Program.cs', text: writeCsharp(source) }],
};
