import { writeCurl } from '../program/write-curl';
import type { ToolWriter } from '../tool-writer';

/** A program in cURL. */
export const curl: ToolWriter = {
  id: 'curl',
  label: 'cURL',
  note: 'A loop with curl and jq',
  write: (source) => [{ name: 'main.sh', text: writeCurl(source) }],
};
