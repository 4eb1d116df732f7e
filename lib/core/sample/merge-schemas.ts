import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';

type Merge = (one: unknown, other: unknown) => unknown;

const larger: Merge = (one, other) => (Number(one) >= Number(other) ? one : other);
const smaller: Merge = (one, other) => (Number(one) <= Number(other) ? one : other);
const both: Merge = (one, other) => ({ allOf: [one, other] });

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const maps: Merge = (one, other) => {
  if (!isJsonObject(one) || !isJsonObject(other)) return other;
  const entries = Object.entries(other).map(([name, held]) => [
    name,
    Object.hasOwn(one, name) ? both(one[name], held) : held,
  ]);
  return { ...one, ...Object.fromEntries(entries) };
};

/** How two schemas are one, by keyword; of any other keyword the later one counts. */
const merges: ReadonlyMap<string, Merge> = new Map([
  ...['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties', 'minContains'].map(
    (keyword) => [keyword, larger] as const,
  ),
  ...['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties', 'maxContains'].map(
    (keyword) => [keyword, smaller] as const,
  ),
  ...['properties', 'patternProperties'].map((keyword) => [keyword, maps] as const),
  ...['items', 'contains', 'propertyNames', 'additionalProperties', 'unevaluatedProperties'].map(
    (keyword) => [keyword, both] as const,
  ),
  ['required', (one, other) => [...new Set([...listed(one), ...listed(other)])]],
  ['type', mergeTypes],
  ['enum', mergeValues],
  ['multipleOf', mergeSteps],
  ['uniqueItems', (one, other) => one === true || other === true],
]);

/** A schema that allows about what two of them allow together, for making values that are checked afterwards. */
export function mergeSchemas(one: JsonObject, other: JsonObject): JsonObject {
  const merged = Object.entries(other).map(([keyword, held]) => {
    const merge = Object.hasOwn(one, keyword) ? merges.get(keyword) : undefined;
    return [keyword, merge ? merge(one[keyword], held) : held];
  });
  return { ...one, ...Object.fromEntries(merged) };
}

function mergeTypes(one: unknown, other: unknown): unknown {
  const [first, second] = [listed(one), listed(other)];
  const has = (types: unknown[], type: unknown) =>
    types.includes(type) || (type === 'integer' && types.includes('number'));
  return [
    ...first.filter((type) => has(second, type)),
    ...second.filter((type) => has(first, type) && !first.includes(type)),
  ];
}

function mergeValues(one: unknown, other: unknown): unknown {
  const allowed = new Set(listed(other).map(toCanonicalText));
  return listed(one).filter((value) => allowed.has(toCanonicalText(value)));
}

function mergeSteps(one: unknown, other: unknown): unknown {
  const [first, second] = [Number(one), Number(other)];
  if (!Number.isInteger(first) || !Number.isInteger(second)) return Math.max(first, second);
  let [large, rest] = [first, second];
  while (rest > 0) [large, rest] = [rest, large % rest];
  return (first / large) * second;
}
