import { isJsonObject } from '@/lib/core/claude/message';
import { escapePointerPart, toJsonPointer } from '@/lib/core/json/json-pointer';
import { walkSchema } from './walk-schema';

/** A place that a reference stands in, or that holds one. */
interface Place {
  /** The places in it, by the steps that lead to them. */
  inner: Map<string, Place>;
  /** Where the reference here leads to. */
  target?: Place;
  /** When it was reached in the search for cycles; the earliest place reached from it again. */
  order?: number;
  low: number;
  /** Places with the same one lead to each other. */
  group?: number;
}

/** A reference: where it stands and what it points to, as JSON Pointers. */
interface Reference {
  from: string;
  to: string;
  place: Place;
}

/**
 * The local `$ref`s of a schema through which it contains itself, as JSON Pointers to each `$ref`. A reference is part
 * of a cycle when following references from inside its target comes back to that reference. Takes as long as there are
 * references and steps to them, whatever rings they make.
 */
export function findRecursiveRefs(schema: unknown): string[] {
  const root = toPlace();
  const references: Reference[] = [];
  for (const { value, path } of walkSchema(schema, 'draft-2020-12')) {
    if (!isJsonObject(value) || typeof value.$ref !== 'string' || !value.$ref.startsWith('#')) continue;
    const place = path.reduce((held: Place, part) => enter(held, escapePointerPart(part)), root);
    references.push({
      from: toJsonPointer([...path, '$ref']),
      to: decodePointer(value.$ref.slice(1)),
      place,
    });
  }
  for (const { place, to } of references) {
    const target = find(root, to);
    if (target) place.target = target;
  }
  group(root);
  return references.filter(({ place }) => leadsBack(place)).map(({ from }) => from);
}

const toPlace = (): Place => ({ inner: new Map(), low: 0 });

function enter(place: Place, step: string): Place {
  const known = place.inner.get(step) ?? toPlace();
  place.inner.set(step, known);
  return known;
}

/** The place a pointer leads to; undefined where no reference stands in it. */
function find(root: Place, pointer: string): Place | undefined {
  const steps = pointer === '' ? [] : pointer.split('/').slice(1);
  return steps.reduce((place: Place | undefined, step) => place?.inner.get(step), root);
}

const leadsBack = ({ target, group: own }: Place): boolean => target !== undefined && target.group === own;

/** Tarjan's search for places that lead to each other, by their steps inwards and by references; without recursion. */
function group(root: Place): void {
  const stack: Place[] = [];
  const open = [reach(root)];
  let [order, groups] = [0, 0];
  while (open.length > 0) {
    const current = open[open.length - 1];
    if (!current) break;
    const { place, next } = current;
    if (place.order === undefined) {
      place.order = place.low = order++;
      stack.push(place);
    }
    const target = next.pop();
    if (target) {
      if (target.order === undefined) open.push(reach(target));
      else if (target.group === undefined) place.low = Math.min(place.low, target.order);
      continue;
    }
    open.pop();
    const before = open.at(-1)?.place;
    if (before) before.low = Math.min(before.low, place.low);
    if (place.low !== place.order) continue;
    for (let done = stack.pop(); done; done = done === place ? undefined : stack.pop()) done.group = groups;
    groups += 1;
  }
}

const reach = (place: Place): { place: Place; next: Place[] } => ({
  place,
  next: [...place.inner.values(), ...(place.target ? [place.target] : [])],
});

function decodePointer(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}
