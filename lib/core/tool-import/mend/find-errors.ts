import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { PathPart } from '@/lib/core/json/json-pointer';
import { readContext } from '@/lib/core/request/read-context';
import { checkToolFields } from '@/lib/core/request/tool/check-tool-fields';
import { lintTool } from '@/lib/core/tool/lint-tool';
import type { ToolFinding } from '@/lib/core/tool/tool-finding';

/** Where the check of a request sees the one tool it is given. */
const PLACE = 'tools.0';

/** What the API would refuse of one definition: by the rules of tools, and by the fields its kind and version have. */
export function findErrors(definition: JsonObject): ToolFinding[] {
  const { context } = readContext({ tools: [definition] }, true);
  const fields = checkToolFields(context).map(
    ({ rule, path, message }): ToolFinding => ({
      rule,
      severity: 'error',
      path: toParts(definition, path.slice(PLACE.length + 1)),
      message: message.replaceAll(`${PLACE}.`, ''),
    }),
  );
  return [...lintTool(definition).filter(({ severity }) => severity === 'error'), ...fields];
}

/**
 * The parts of a place that is written with dots, which names may hold, too: each part is a key that is there. The first
 * that is not there is the last: something lacks at it, or its name is too long to be written whole.
 */
function toParts(value: unknown, path: string): PathPart[] {
  if (path === '') return [];
  const keys = Array.isArray(value)
    ? [...value.keys()].map(String)
    : isJsonObject(value)
      ? Object.keys(value)
      : [];
  const key = keys.find((one) => path === one || path.startsWith(`${one}.`));
  if (key === undefined) return [path];
  const held = isJsonObject(value) ? value[key] : Array.isArray(value) ? value[Number(key)] : undefined;
  return [Array.isArray(value) ? Number(key) : key, ...toParts(held, path.slice(key.length + 1))];
}
