import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { getAt } from '@/lib/core/json/get-at';
import { parseJsonPointer } from '@/lib/core/json/json-pointer';

/** So many references lead one to the next at most. */
const MOST_HOPS = 20;

/** What a value stands for: itself, or what its `$ref` leads to in the document. Undefined where that is no object there. */
export function resolve(value: unknown, document: JsonObject): JsonObject | undefined {
  let now = value;
  for (let hop = 0; hop < MOST_HOPS; hop += 1) {
    if (!isJsonObject(now)) return undefined;
    if (typeof now.$ref !== 'string') return now;
    now = follow(now.$ref, document);
  }
  return undefined;
}

/** What a reference leads to inside a document; undefined for one that leads out of it or nowhere. */
export function follow(ref: string, document: JsonObject): unknown {
  if (ref === '#') return document;
  return ref.startsWith('#/') ? getAt(document, parseJsonPointer(decode(ref.slice(1)))) : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
