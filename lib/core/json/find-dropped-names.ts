/** No schema here gives an object a field of this name: assigned, it would not be a field. */
export const DROPPED_NAME = '__proto__';

/** More than this are not told. */
const MOST = 20;

interface Pair {
  from: unknown;
  to: unknown;
  name: string;
  parent: Pair | undefined;
}

/**
 * Finds the fields named `__proto__` that a schema has left out of the copy it made of a value. What it passed on as it was,
 * as the input of a tool, has such a field still.
 *
 * @returns paths as `config.__proto__`
 */
export function findDroppedNames(from: unknown, to: unknown): string[] {
  const found: string[] = [];
  const open: Pair[] = [{ from, to, name: '', parent: undefined }];
  for (let pair = open.pop(); pair && found.length < MOST; pair = open.pop()) {
    if (!isContainer(pair.from) || !isContainer(pair.to) || pair.from === pair.to) continue;
    if (Object.hasOwn(pair.from, DROPPED_NAME) && !Object.hasOwn(pair.to, DROPPED_NAME))
      found.push(toPath({ from, to, name: DROPPED_NAME, parent: pair }));
    for (const name of Object.keys(pair.to))
      open.push({ from: Reflect.get(pair.from, name), to: Reflect.get(pair.to, name), name, parent: pair });
  }
  return found;
}

function toPath(pair: Pair): string {
  const names: string[] = [];
  for (let at: Pair | undefined = pair; at?.parent; at = at.parent) names.unshift(at.name);
  return names.join('.');
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
