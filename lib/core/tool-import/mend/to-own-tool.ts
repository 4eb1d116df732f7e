import type { JsonObject } from '@/lib/core/claude/message';
import type { Tell } from '@/lib/core/repair/repair-change';
import { findToolFamily } from '@/lib/core/tool/family/tool-families';
import { toFreeName } from './to-free-name';

/**
 * What keeps the place of one of Anthropic's tools in a list that has one under its fixed name already: a tool of one's own,
 * which says what the other one does. The API takes every name once.
 *
 * @param name the fixed one
 * @param taken the new name is added to it
 */
export function toOwnTool(definition: JsonObject, name: string, taken: Set<string>, tell: Tell): JsonObject {
  const { description, cache_control, defer_loading } = definition;
  const note = findToolFamily(definition.type)?.note;
  const said = typeof description === 'string' ? description : note && `${note}.`;
  const made = toFreeName(name, 'tool', taken, 64);
  tell(
    '',
    `The list has a tool with the fixed name ${name} already: this one became ${made}, a tool of your own. Remove it if one is enough.`,
    definition,
  );
  return {
    name: made,
    ...(said === undefined ? {} : { description: said }),
    input_schema: { type: 'object', properties: {} },
    ...(cache_control === undefined ? {} : { cache_control }),
    ...(defer_loading === undefined ? {} : { defer_loading }),
  };
}
