import { writePythonRunner } from '../program/write-python-runner';
import type { ToolWriter } from '../tool-writer';

/** A program in Python. */
export const pythonRunner: ToolWriter = {
  id: 'python-runner',
  label: 'Python, Tool Runner',
  note: 'With the loop of the SDK',
  write: (source) => [{ name: 'main.py', text: writePythonRunner(source) }],
};
