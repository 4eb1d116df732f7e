import { writePhp } from '../program/write-php';
import type { ToolWriter } from '../tool-writer';

/** A program in PHP. */
export const php: ToolWriter = {
  id: 'php',
  label: 'PHP',
  note: 'A loop over the HTTP API, without any package',
  write: (source) => [{ name: 'main.php', text: writePhp(source) }],
};
