import { randomBytes } from 'node:crypto';

/** A new id: its kind, then 96 random bits that survive a double click. */
export function newId(
  kind: 'file' | 'lib' | 'preset' | 'rep' | 'run' | 'ses' | 'set' | 'share' | 'tool' | 'turn',
): string {
  return `${kind}_${randomBytes(12).toString('hex')}`;
}
