import 'server-only';
import type { JsonObject } from '@/lib/core/claude/message';
import { takeStart } from '@/lib/core/take-start';
import { nameTool } from '@/lib/core/tool/read-tool';

/** So much of a name is listed; the Messages API takes less. UTF-16 units. */
const MAX_NAME = 200;
/** So much of a description is listed. */
const MAX_ABOUT = 300;
/** So much of a description is searched. */
const MAX_SEARCHED = 2_000;

/** What lists and searches need of a tool, of its newest version. */
export function describeTool(definition: JsonObject, tags: readonly string[]) {
  const name = takeStart(nameTool(definition), MAX_NAME);
  const description = typeof definition.description === 'string' ? definition.description : '';
  return {
    name,
    // In its plain form a character may be four: what is listed in order fits into a cursor.
    nameKey: takeStart(toSearchKey(name), MAX_NAME),
    about: takeStart(description.replace(/\s+/g, ' ').trim(), MAX_ABOUT),
    searchText: toSearchKey([name, ...tags, takeStart(description, MAX_SEARCHED)].join('\n')),
  };
}

/** A text without regard to case and to how its letters are put together. */
export const toSearchKey = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll('\0', '');
