import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { ANY_NAME, type FoundChange, type SchemaPlace } from './found-change';

/** A value of each kind. */
const ANYTHING: unknown[] = ['text', 1, {}, [], null, true];

/** Which properties are gone, called otherwise, new or required, and whether others are still taken. */
export function compareProperties(a: JsonObject, b: JsonObject, place: SchemaPlace): FoundChange[] {
  const [before, after] = [toProperties(a), toProperties(b)];
  const hasCome = (name: string) => Object.hasOwn(after, name) && !Object.hasOwn(before, name);
  const hasGone = (name: string) => Object.hasOwn(before, name) && !Object.hasOwn(after, name);
  const gone = Object.keys(before).filter(hasGone);
  const come = Object.keys(after).filter(hasCome);
  const renamed = pairRenamed(before, after, gone, come);
  const narrowed = place.isSure ? 'narrowed' : 'open';
  const [mustBefore, mustAfter] = [toNames(a.required), toNames(b.required)];
  const toFound = (
    name: string,
    kind: FoundChange['kind'],
    message: string,
    tries?: unknown[],
  ): FoundChange => ({
    kind,
    path: [...place.path, 'properties', name],
    at: [...place.at, name],
    message,
    ...(tries ? { tries } : {}),
  });
  const newNames = new Set(renamed.values());
  return [
    ...gone.map((name) => {
      const now = renamed.get(name);
      return now === undefined
        ? toFound(name, narrowed, `"${name}" is gone`)
        : toFound(name, narrowed, `"${name}" is called "${now}" now`);
    }),
    ...come
      .filter((name) => !newNames.has(name))
      .map((name) =>
        mustAfter.has(name)
          ? mustBefore.has(name)
            ? toFound(name, 'open', `"${name}" was required already, and is described now`, ANYTHING)
            : toFound(name, narrowed, `"${name}" is new, and required`)
          : toFound(name, 'seen', `"${name}" is new, and optional`),
      ),
    ...[...mustAfter]
      .filter((name) => !mustBefore.has(name) && !hasCome(name))
      .map((name) => toFound(name, narrowed, `"${name}" is required now`)),
    ...[...mustBefore]
      .filter((name) => !mustAfter.has(name) && !hasGone(name))
      .map((name) => toFound(name, 'seen', `"${name}" is optional now`)),
    ...compareOpenness(a, b, place),
  ];
}

/** Whether properties that are not listed are taken. */
function compareOpenness(a: JsonObject, b: JsonObject, { path, at, isSure }: SchemaPlace): FoundChange[] {
  const [before, after] = [a.additionalProperties ?? true, b.additionalProperties ?? true];
  if (toCanonicalText(before) === toCanonicalText(after)) return [];
  const place = { path: [...path, 'additionalProperties'], at: [...at, ANY_NAME] };
  if (after === false) {
    const message = 'Properties that are not listed are refused now';
    return [{ ...place, kind: isSure ? 'narrowed' : 'open', message, tries: ANYTHING, isDoubted: true }];
  }
  if (before === false || after === true)
    return [{ ...place, kind: 'seen', message: 'Properties that are not listed are taken now' }];
  if (isJsonObject(before)) return [];
  const message = 'Properties that are not listed have a schema now';
  return [{ ...place, kind: 'open', message, tries: ANYTHING }];
}

/** Properties that went and came with the same schema: most likely one under another name. */
function pairRenamed(
  before: JsonObject,
  after: JsonObject,
  gone: readonly string[],
  come: readonly string[],
): Map<string, string> {
  // By what they say: a schema is written once, however many went and came.
  const free = new Map<string, string[]>();
  for (const name of come.toReversed()) {
    const text = toComparable(after[name]);
    const names = free.get(text);
    if (names) names.push(name);
    else free.set(text, [name]);
  }
  const pairs = new Map<string, string>();
  for (const name of gone) {
    const now = free.get(toComparable(before[name]))?.pop();
    if (now !== undefined) pairs.set(name, now);
  }
  return pairs;
}

function toComparable(schema: unknown): string {
  if (!isJsonObject(schema)) return toCanonicalText(schema);
  const { description: _one, title: _other, ...rest } = schema;
  return toCanonicalText(rest);
}

const toProperties = ({ properties }: JsonObject): JsonObject => (isJsonObject(properties) ? properties : {});

const toNames = (required: unknown): Set<string> =>
  new Set(Array.isArray(required) ? required.filter((name) => typeof name === 'string') : []);
