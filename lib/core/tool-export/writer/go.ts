import { writeGo } from '../program/write-go';
import type { ToolWriter } from '../tool-writer';

/** A program in Go. */
export const go: ToolWriter = {
  id: 'go',
  label: 'Go',
  note: 'A loop over the HTTP API, without any module',
  write: (source) => [{ name: 'main.go', text: writeGo(source) }],
};
