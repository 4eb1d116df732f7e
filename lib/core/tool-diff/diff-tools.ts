import type { JsonObject } from '@/lib/core/claude/message';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { writeJson } from '@/lib/core/json/write-json';
import { readTool } from '@/lib/core/tool/read-tool';
import { compareFields } from './compare-fields';
import { type ProvenChange, proveChanges } from './prove/prove-changes';
import { compareSchemas } from './schema/compare-schemas';
import { changeKinds, type ToolChange } from './tool-change';

/** More changes than this are counted. */
const MAX_CHANGES = 200;

/**
 * Tells by meaning what two versions of a tool do not share, what breaks first.
 *
 * @param a the text of the earlier version
 */
export function diffTools(a: string, b: string): ToolChange[] {
  if (a === b) return [];
  const [before, after] = [readTool(a), readTool(b)];
  if (!before || !after) {
    const message = `The ${before ? 'later' : 'earlier'} definition is no JSON object, so its meaning cannot be compared`;
    return [{ kind: 'breaking', path: '', message }];
  }
  const changes = [...compareFields(before, after), ...compareInputs(before, after)];
  if (changes.length === 0) return [{ kind: 'cosmetic', path: '', message: tellLook(before, after) }];
  const sorted = changeKinds.flatMap((kind) => changes.filter((change) => change.kind === kind));
  if (sorted.length <= MAX_CHANGES) return sorted;
  const more = sorted.length - MAX_CHANGES;
  const rest: ToolChange = { kind: 'cosmetic', path: '', message: `and ${more} more changes` };
  return [...sorted.slice(0, MAX_CHANGES), { ...rest, kind: sorted[MAX_CHANGES]?.kind ?? rest.kind }];
}

function compareInputs({ input_schema: a }: JsonObject, { input_schema: b }: JsonObject): ToolChange[] {
  if (a === undefined && b === undefined) return [];
  if (toCanonicalText(a) === toCanonicalText(b)) return [];
  const [before, after] = [a ?? {}, b ?? {}];
  return proveChanges(before, after, compareSchemas(before, after)).map(toToolChange);
}

function toToolChange({ kind, path, message, proof }: ProvenChange): ToolChange {
  return {
    kind: kind === 'narrowed' ? 'breaking' : kind === 'cosmetic' ? 'cosmetic' : 'seen',
    path: ['input_schema', ...path].join('.'),
    message,
    ...(proof ? { proof } : {}),
  };
}

/** Nothing is meant otherwise: what is different then? */
function tellLook(a: JsonObject, b: JsonObject): string {
  if (writeJson(a) === writeJson(b)) return 'Only blanks and line breaks are different';
  if (toCanonicalText(a) === toCanonicalText(b))
    return 'Only the order of keys, or how a number is written, is different';
  return 'The same in other words: no input is taken by one and refused by the other';
}
