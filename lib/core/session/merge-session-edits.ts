import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import type { SessionConfig } from './session-config';
import type { SessionTool } from './session-tool';
import { toOwnTool } from './to-own-tool';

/** What two people can edit of one session at a time. */
interface Edited {
  config?: SessionConfig;
  tools?: SessionTool[];
}

/**
 * Lays edits over those somebody else has saved meanwhile: field by field of the settings and tool by tool, what was not
 * edited here is as it is there. Where both edited the same, the edit made here stays; a tool that one deleted and the
 * other edited stays too.
 *
 * @param base what the edits were made on
 * @param theirs what is saved by now
 * @param ours the edits; fields that are absent were not edited
 */
export function mergeSessionEdits<T extends Edited>(
  base: Required<Edited>,
  theirs: Required<Edited>,
  ours: T,
): T {
  return {
    ...ours,
    ...(ours.config ? { config: mergeConfig(base.config, theirs.config, ours.config) } : {}),
    ...(ours.tools ? { tools: mergeTools(base.tools, theirs.tools, ours.tools) } : {}),
  };
}

function mergeConfig(base: SessionConfig, theirs: SessionConfig, ours: SessionConfig): SessionConfig {
  const merged = mergeFields(base, theirs, ours);
  return { ...merged, loop: mergeFields(base.loop, theirs.loop, ours.loop) } as SessionConfig;
}

/** Each field as it was edited here, or else as it is there. */
function mergeFields(base: JsonObject, theirs: JsonObject, ours: JsonObject): JsonObject {
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  const entries = [...names].flatMap((name): [string, unknown][] => {
    const from = isEqual(base[name], ours[name]) ? theirs : ours;
    return Object.hasOwn(from, name) ? [[name, from[name]]] : [];
  });
  return Object.fromEntries(entries);
}

function mergeTools(
  base: readonly SessionTool[],
  theirs: readonly SessionTool[],
  ours: readonly SessionTool[],
): SessionTool[] {
  const [inBase, inTheirs, inOurs] = [base, theirs, ours].map(
    (tools) => new Map(tools.map((tool) => [tool.id, tool])),
  );
  const kept = ours.flatMap((tool): SessionTool[] => {
    const [before, there] = [inBase?.get(tool.id), inTheirs?.get(tool.id)];
    if (there)
      return [
        before
          ? (mergeFields(toFields(before), toFields(there), toFields(tool)) as unknown as SessionTool)
          : tool,
      ];
    const wasDeletedThere = before !== undefined && isEqual(toFields(before), toFields(tool));
    return wasDeletedThere ? [] : [tool];
  });
  const added = theirs.filter((tool) => {
    const before = inBase?.get(tool.id);
    const wasDeletedHere = before !== undefined && isEqual(toFields(before), toFields(tool));
    return !inOurs?.has(tool.id) && !wasDeletedHere;
  });
  return [...kept, ...added];
}

/** Only what can be edited: a definition that came with a tool is read from its text. */
const toFields = (tool: SessionTool): JsonObject => ({ ...toOwnTool(tool) });

const isEqual = (a: unknown, b: unknown): boolean =>
  a === b || (isJsonLike(a) && isJsonLike(b) && toCanonicalText(a) === toCanonicalText(b));

const isJsonLike = (value: unknown): boolean => Array.isArray(value) || isJsonObject(value);
