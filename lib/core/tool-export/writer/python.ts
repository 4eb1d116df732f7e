import { writePython } from '../program/write-python';
import type { ToolWriter } from '../tool-writer';

/** A program in Python. */
export const python: ToolWriter = {
  id: 'python',
  label: 'Python',
  note: 'A loop over the HTTP API, without any package',
  write: (source) => [{ name: 'main.py', text: writePython(source) }],
};
