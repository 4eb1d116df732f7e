import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { findEnumValues } from '@/lib/core/simulator/input/find/find-enum-values';
import { fitsSchema } from '@/lib/core/simulator/input/sample/fits-schema';
import { sampleValue } from '@/lib/core/simulator/input/sample/sample-value';
import { findDates } from '../language/find-dates';
import { splitIdentifier, splitWords } from '../language/split-words';
import { ExactNumber } from '../request/exact-number';
import type { SimulatorTool } from '../request/simulator-tool';
import { readSuggestion, type Suggestion } from './read-suggestion';

/**
 * The input of a failed call, mended as far as the error says how: a value it allows, a format it asks for, a bound,
 * a missing or an unexpected property. Without such a hint the input comes back as it was.
 *
 * @param question the prompt, in which the person may have said which of the allowed values is meant
 */
export function correctInput(
  input: JsonObject,
  tool: SimulatorTool,
  error: string,
  question: string,
): JsonObject {
  const suggestion = readSuggestion(error);
  const properties = isJsonObject(tool.schema.properties) ? tool.schema.properties : {};
  const isAllowed = (name: string, value: unknown) => {
    const schema = Object.hasOwn(properties, name) ? properties[name] : tool.schema.additionalProperties;
    return fitsSchema(value, schema, tool.schema);
  };
  for (const [name, value] of toProposals(input, properties, suggestion, error, question)) {
    if (value === undefined) return change(input, name);
    const current = Object.hasOwn(input, name) ? input[name] : undefined;
    const typed =
      typeof current === 'number' && typeof value === 'string' && value !== '' ? Number(value) : value;
    if (typed !== current && isAllowed(name, typed)) return change(input, name, typed);
  }
  return input;
}

/** The input with one property changed, or left out; the digits of the others stay. */
function change(input: JsonObject, changed: string, value?: unknown): JsonObject {
  const kept = Object.keys(input).map((name): [string, unknown] => [name, ExactNumber.from(input, name)]);
  const next = new Map(kept);
  if (value === undefined) next.delete(changed);
  else next.set(changed, value);
  return ExactNumber.settle(Object.fromEntries(next));
}

/** Changes worth trying, the surest first: a property and its new value, undefined to leave it out. */
function* toProposals(
  input: JsonObject,
  properties: JsonObject,
  suggestion: Suggestion,
  error: string,
  question: string,
): Generator<[string, unknown]> {
  const { missing, unexpected } = suggestion;
  if (unexpected !== null && Object.hasOwn(input, unexpected)) yield [unexpected, undefined];
  if (missing !== null && Object.hasOwn(properties, missing) && !Object.hasOwn(input, missing)) {
    yield [missing, sampleValue(properties[missing], { properties }, missing)];
  }
  for (const name of findMentioned(input, error)) {
    const value = input[name];
    if (typeof value === 'number') yield [name, clamp(value, suggestion)];
    if (typeof value === 'string')
      for (const better of toBetterTexts(value, suggestion, question)) yield [name, better];
  }
}

/** The properties the error speaks of, by name or else by value; all when it speaks of none. */
function findMentioned(input: JsonObject, error: string): string[] {
  const words = new Set(splitWords(error).map((word) => word.stem));
  const lower = error.toLowerCase();
  const names = Object.keys(input);
  const named = names.filter((name) => splitIdentifier(name).every((stem) => words.has(stem)));
  if (named.length > 0) return named;
  const quoted = names.filter((name) => {
    const value = input[name];
    return typeof value === 'string' && value !== '' && lower.includes(value.toLowerCase());
  });
  return quoted.length > 0 ? quoted : names;
}

function* toBetterTexts(value: string, suggestion: Suggestion, question: string): Generator<string> {
  const { allowed, instead, shape, prefix } = suggestion;
  if (allowed.length > 1 && !allowed.includes(value)) {
    const lower = value.toLowerCase();
    const alike = allowed.find(
      (one) => one.toLowerCase() === lower || one.toLowerCase().startsWith(lower[0] ?? '?'),
    );
    const meant =
      findEnumValues(allowed, value, splitWords(value))[0] ??
      findEnumValues(allowed, question, splitWords(question))[0];
    yield meant?.value ?? alike ?? allowed[0] ?? value;
  }
  const date = suggestion.wantsIsoDate ? findDates(value)[0] : undefined;
  if (date?.kind === 'date') yield date.value.slice(0, 10);
  if (prefix !== null && !value.startsWith(prefix)) yield prefix + value;
  const digits = /\d+/.exec(value)?.[0];
  if (shape !== null && digits !== undefined && !sameShape(shape, value))
    yield shape.replace(/[\dXx#]+$/, '') + digits;
  if (instead !== null && allowed.length < 2) yield instead;
  // "notes.md" becomes "notes-2.md".
  if (suggestion.exists && value.includes('.')) yield value.replace(/(\.[^./]*)$/, '-2$1');
}

function sameShape(shape: string, value: string): boolean {
  const outline = (text: string) => text.replace(/[\dXx]+/g, '0');
  return outline(shape) === outline(value);
}

function clamp(value: number, { least, most }: Suggestion): number {
  return Math.min(Math.max(value, least ?? value), most ?? Number.POSITIVE_INFINITY);
}
