import type { JsonObject } from '@/lib/core/claude/message';
import type { Tell } from '@/lib/core/repair/repair-change';

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

/** The types of JSON by the names that languages and other APIs have for them; in small letters. */
const WORDS: Record<string, string> = {
  ...Object.fromEntries(TYPES.map((type) => [type, type])),
  ...toWords('object', 'dict dictionary map hashmap record struct json jsonobject mapping'),
  ...toWords('array', 'list arraylist tuple set sequence vector collection'),
  ...toWords(
    'string',
    'str text char char[] varchar uuid uri url email date datetime date-time time file path bytes enum',
  ),
  ...toWords('integer', 'int long short byte int32 int64 uint bigint'),
  ...toWords('number', 'float double decimal real numeric float32 float64'),
  ...toWords('boolean', 'bool'),
  ...toWords('null', 'none nil nonetype'),
};

function toWords(type: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, type]));
}

/** The type of JSON that a word means; undefined for one that means none. */
export function toTypeWord(word: string): string | undefined {
  const low = word.trim().toLowerCase();
  return Object.hasOwn(WORDS, low) ? WORDS[low] : undefined;
}

/** Types by the names JSON Schema has for them; one that means none is left out, so that any value is allowed. */
export function mendType(node: JsonObject, path: string, tell: Tell): JsonObject {
  const { type } = node;
  if (type === undefined || isRight(type)) return node;
  const words = [type].flat().filter((one) => typeof one === 'string');
  const known = [...new Set(words.flatMap((word) => toTypeWord(word) ?? []))];
  const { type: _type, ...rest } = node;
  if (known.length === 0 || known.length < new Set(words).size) {
    const isPartly = known.length > 0 && words.every((word) => toTypeWord(word) !== undefined);
    if (!isPartly) {
      tell(`${path}.type`, 'JSON Schema has no such type; any value is allowed here.', type);
      return rest;
    }
  }
  tell(`${path}.type`, `JSON Schema calls it ${known.join(' or ')}.`, type);
  return { ...node, type: Array.isArray(type) && known.length > 1 ? known : (known[0] ?? 'string') };
}

const isRight = (type: unknown): boolean =>
  Array.isArray(type)
    ? type.length > 0 &&
      type.every((one) => TYPES.includes(String(one))) &&
      new Set(type).size === type.length
    : typeof type === 'string' && TYPES.includes(type);
