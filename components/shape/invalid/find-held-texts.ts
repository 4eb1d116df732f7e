import { isJsonObject } from '@/lib/core/claude/message';
import { parseJsonPointer } from '@/lib/core/json/json-pointer';
import type { InvalidTexts } from './invalid-text';
import { isOver } from './is-over';

/**
 * The texts that still stand in a form: of fields that are there, over the values they were typed over. The others were
 * typed into what is gone, or was set otherwise since.
 *
 * @param roots what the first part of a path names: settings, tools by their ids
 */
export function findHeldTexts(texts: InvalidTexts, roots: Readonly<Record<string, unknown>>): InvalidTexts {
  const entries = Object.entries(texts);
  const held = entries.filter(([path, text]) => {
    const found = find(roots, parseJsonPointer(path));
    return found !== undefined && isOver(text, found.value);
  });
  return held.length === entries.length ? texts : Object.fromEntries(held);
}

/** What stands at a path. A field may be unset and still have its control; an entry of a list is there or gone. */
function find(roots: Readonly<Record<string, unknown>>, [root = '', ...parts]: string[]) {
  if (!Object.hasOwn(roots, root)) return undefined;
  let value = roots[root];
  for (const part of parts) {
    const isEntry = /^\d+$/.test(part) && !isJsonObject(value);
    if (isEntry && !(Array.isArray(value) && Number(part) < value.length)) return undefined;
    value = Array.isArray(value) ? value[Number(part)] : isJsonObject(value) ? value[part] : undefined;
  }
  return { value };
}
