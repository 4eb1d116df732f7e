import { makeId } from '@/lib/core/claude/make-id';

/** A file the Simulator says that code has made. */
interface MadeFile {
  name: string;
  mimeType: string;
  bytes: Uint8Array;
}

/** Six bars, 160 × 96. */
const PLOT =
  'iVBORw0KGgoAAAANSUhEUgAAAKAAAABgAgMAAADnSZEKAAAACVBMVEX////Zd1d4eHi1ktxmAAAAR0lEQVR42mNgGA' +
  'WjgFaANTQ0dIQoRJIdVTgiFAKJgGGvECNMRhUOKoVIsqMKSVWIXXZU4ajCUYWjCmmpkGsVQbBgtPswDAAAEPFl6v5h' +
  'r/YAAAAASUVORK5CYII=';

const made = {
  plot: {
    name: 'plot.png',
    mimeType: 'image/png',
    bytes: Uint8Array.from(atob(PLOT), (char) => char.charCodeAt(0)),
  },
  hello: { name: 'hello.txt', mimeType: 'text/plain', bytes: new TextEncoder().encode('hello\n') },
} satisfies Record<string, MadeFile>;

const PREFIX = 'file_simulated_';

/** Names a file of a scenario: the id says which it is, so that it can be had later without being kept. */
export const makeFileId = (which: keyof typeof made, seed: string): string =>
  makeId(`${PREFIX}${which}_`, seed);

/** The file of an id that `makeFileId` gave. */
export function findMadeFile(id: string): MadeFile | undefined {
  const which = /^file_simulated_([a-z]+)_01[0-9A-Za-z]{22}$/.exec(id)?.[1] ?? '';
  return Object.entries(made).find(([name]) => name === which)?.[1];
}
