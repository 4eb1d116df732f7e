import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { compilePattern } from '@/lib/core/schema/compile-pattern';
import { samplePattern } from '@/lib/core/simulator/input/sample/sample-pattern';
import { chooseForm } from './choose-form';
import { DEEP, type Draw } from './draw';
import { mergeSchemas } from './merge-schemas';

interface Make {
  value(schema: unknown, name: string): unknown;
  name(schema: unknown): unknown;
}

/** More properties are not made up, whatever a schema asks for. */
const MOST_MADE_UP = 200;

/** An object for a schema: with what it requires, and none, some or all of what it allows. */
export function drawObject(given: JsonObject, draw: Draw, make: Make, depth: number): JsonObject {
  let form = given;
  let names = chooseNames(form, draw, depth);
  // What some names bring with them may name more.
  for (let round = 0; round < 4; round += 1) {
    const wider = addDependents(form, names, draw);
    const all = addRequired(names, wider);
    if (all.size === names.size && wider === form) break;
    form = wider;
    names = all;
  }
  addMadeUp(form, names, draw, make);
  const made = [...names].map((name) => [name, make.value(findSchema(form, name), name)] as const);
  return Object.fromEntries(made.filter(([, value]) => value !== undefined));
}

const mapOf = (held: unknown): JsonObject => (isJsonObject(held) ? held : {});
const namesOf = (held: unknown): string[] =>
  Array.isArray(held) ? held.filter((name) => typeof name === 'string') : [];

function chooseNames(form: JsonObject, { size, random, budget }: Draw, depth: number): Set<string> {
  const names = new Set(namesOf(form.required));
  const share = depth > DEEP || budget.left < 0 || size === 'least' ? 0 : size === 'most' ? 1 : 0.5;
  const most = typeof form.maxProperties === 'number' ? form.maxProperties : Number.POSITIVE_INFINITY;
  for (const [name, schema] of Object.entries(mapOf(form.properties))) {
    if (schema !== false && names.size < most && random.chance(share)) names.add(name);
  }
  return names;
}

/** With what `dependentSchemas` and `dependencies` ask for where some names are there. */
function addDependents(form: JsonObject, names: ReadonlySet<string>, draw: Draw): JsonObject {
  let wider = form;
  for (const [name, held] of Object.entries({
    ...mapOf(form.dependencies),
    ...mapOf(form.dependentSchemas),
  })) {
    if (!names.has(name) || Array.isArray(held)) continue;
    const { dependentSchemas: _told, dependencies: _old, ...rest } = wider;
    wider = mergeSchemas(rest, chooseForm(held, draw) ?? {});
  }
  return wider;
}

function addRequired(names: ReadonlySet<string>, form: JsonObject): Set<string> {
  const all = new Set([...names, ...namesOf(form.required)]);
  const dependent = { ...mapOf(form.dependencies), ...mapOf(form.dependentRequired) };
  for (const name of all) {
    if (Object.hasOwn(dependent, name)) for (const other of namesOf(dependent[name])) all.add(other);
  }
  return all;
}

/** Properties nobody listed: as many as there have to be, and some of a pattern or a kind the schema tells. */
function addMadeUp(form: JsonObject, names: Set<string>, draw: Draw, make: Make): void {
  const { size, random } = draw;
  const most = typeof form.maxProperties === 'number' ? form.maxProperties : Number.POSITIVE_INFINITY;
  const least = typeof form.minProperties === 'number' ? Math.min(form.minProperties, MOST_MADE_UP) : 0;
  const isOpen = size === 'most' || (size === 'any' && random.chance(0.4));
  for (const pattern of Object.keys(mapOf(form.patternProperties))) {
    const name = samplePattern(pattern, random.below(3), random.below);
    if (name !== null && (isOpen || names.size < least) && names.size < most) names.add(name);
  }
  for (const name of Object.keys(mapOf(form.properties))) {
    if (names.size < least && form.properties !== undefined && findSchema(form, name) !== false)
      names.add(name);
  }
  for (const name of Object.keys({ ...mapOf(form.dependentRequired), ...mapOf(form.dependentSchemas) })) {
    if (size === 'any' && names.size < most && random.chance(0.3)) names.add(name);
  }
  const isKind = isJsonObject(form.additionalProperties) && isOpen && names.size < most;
  const wanted = Math.max(least, isKind ? names.size + 1 : 0);
  for (let tries = 1; names.size < wanted && tries <= MOST_MADE_UP * 2; tries += 1) {
    const name = form.propertyNames === undefined ? `key_${tries}` : make.name(form.propertyNames);
    if (typeof name === 'string') names.add(name);
  }
}

/** What the value of a property has to be. */
function findSchema(form: JsonObject, name: string): unknown {
  const properties = mapOf(form.properties);
  const own = Object.hasOwn(properties, name) ? [properties[name]] : [];
  const byPattern = Object.entries(mapOf(form.patternProperties)).flatMap(([pattern, schema]) =>
    isMatch(pattern, name) ? [schema] : [],
  );
  const all = [...own, ...byPattern];
  if (all.length === 0) return form.additionalProperties ?? form.unevaluatedProperties ?? {};
  return all.length === 1 ? all[0] : { allOf: all };
}

function isMatch(pattern: string, name: string): boolean {
  return compilePattern(pattern)?.test(name) ?? false;
}
