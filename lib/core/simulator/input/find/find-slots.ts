import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { chooseObject } from '@/lib/core/simulator/input/choose-object';
import type { Slot } from '@/lib/core/simulator/input/slot';
import { viewSchema } from '@/lib/core/simulator/input/view-schema';
import { splitIdentifier } from '@/lib/core/simulator/language/split-words';
import { readWants } from './read-wants';

const DEEPEST = 5;
const MOST_SLOTS = 150;

/**
 * The places of an input that take a plain value, in the order of the schema. Objects are entered, of an array of
 * objects the first item; a cycle of references ends at the fifth level.
 *
 * @param text the prompt, which decides between alternative objects
 */
export function findSlots(root: JsonObject, text: string): Slot[] {
  const start: Place = { root, text, path: [], isRequired: true, siblings: [] };
  return findObjectSlots(root, start).slice(0, MOST_SLOTS);
}

/** Where in the schema the search has come to. */
interface Place {
  root: JsonObject;
  text: string;
  path: string[];
  isRequired: boolean;
  /** Names of the properties beside this one. */
  siblings: string[];
}

function findObjectSlots(option: JsonObject, place: Place): Slot[] {
  if (place.path.length > DEEPEST || !isJsonObject(option.properties)) return [];
  const required = Array.isArray(option.required) ? option.required : [];
  const siblings = Object.keys(option.properties);
  return Object.entries(option.properties).flatMap(([name, schema]) => {
    const isRequired = place.isRequired && required.includes(name);
    return findPropertySlots(schema, { ...place, path: [...place.path, name], isRequired, siblings });
  });
}

function findPropertySlots(schema: unknown, place: Place): Slot[] {
  const { options } = viewSchema(schema, place.root);
  const plain = options.filter(isPlain);
  if (plain.length > 0) return [toSlot(plain, place, null)];
  const chosen = chooseObject(options, place.text);
  if (chosen) return findObjectSlots(chosen, place);
  const list = options.find((option) => option.type === 'array');
  return list ? findListSlots(list, place) : [];
}

function findListSlots(list: JsonObject, place: Place): Slot[] {
  if (list.items === false || Array.isArray(list.prefixItems)) return [];
  const { options } = viewSchema(list.items, place.root);
  const plain = options.filter(isPlain);
  if (plain.length > 0) return [toSlot(plain, place, list)];
  const chosen = chooseObject(options, place.text);
  return chosen ? findObjectSlots(chosen, { ...place, path: [...place.path, '0'] }) : [];
}

function isPlain(option: JsonObject): boolean {
  return option.type !== 'object' && option.type !== 'array';
}

function toSlot(options: JsonObject[], { path, isRequired, siblings }: Place, list: JsonObject | null): Slot {
  const name = path.at(-1) ?? '';
  const described = list?.description === undefined ? {} : { description: list.description };
  return {
    path,
    name,
    words: splitIdentifier(name),
    options,
    isList: list !== null,
    mostItems: typeof list?.maxItems === 'number' ? list.maxItems : 50,
    isRequired,
    wants: readWants(name, { ...described, ...options[0] }, siblings),
  };
}
