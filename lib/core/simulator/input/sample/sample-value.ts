import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { findDescriptionExamples } from '@/lib/core/simulator/input/find/read-description';
import { viewSchema } from '@/lib/core/simulator/input/view-schema';
import { fitsOption, fitsSchema } from './fits-schema';
import { samplePatterns } from './sample-patterns';
import { sampleText } from './sample-text';

const DEEPEST = 8;

/**
 * A plausible value for a schema nobody said anything about: its `default`, one of its `examples`, an example from
 * its description, or something of the right type. Of objects only the required properties are filled.
 *
 * @param name the property's name; it hints at what a text should look like
 * @param index makes the items of an array differ
 */
export function sampleValue(schema: unknown, root: JsonObject, name = '', index = 0, depth = 0): unknown {
  const { options, isNullable } = viewSchema(schema, root);
  if (depth > DEEPEST && isNullable) return null;
  const samples = options.map((option) => sampleOption(option, root, name, index, depth));
  const fitting = samples.find((sample, at) => fitsOption(sample, options[at] ?? {}, root));
  if (fitting !== undefined) return fitting;
  return isNullable ? null : samples[0];
}

function sampleOption(
  option: JsonObject,
  root: JsonObject,
  name: string,
  index: number,
  depth: number,
): unknown {
  const examples = Array.isArray(option.examples) ? option.examples : [];
  const proposals = [
    'default' in option ? option.default : undefined,
    option.const,
    ...examples.slice(index),
    ...examples,
  ];
  const given = proposals.find((value) => value !== undefined && fitsOption(value, option, root));
  if (given !== undefined) return given;
  if (Array.isArray(option.enum)) return option.enum[index % option.enum.length];
  switch (option.type) {
    case 'string':
      return sampleString(option, root, name, index);
    case 'number':
    case 'integer':
      return sampleNumber(option, root, name, index);
    case 'boolean':
      return false;
    case 'array':
      return sampleArray(option, root, name, depth);
    case 'object':
      return sampleObject(option, root, depth);
    default:
      return sampleText(name, 'example', index);
  }
}

function sampleString(option: JsonObject, root: JsonObject, name: string, index: number): string {
  const described = findDescriptionExamples(option);
  const [fromPattern = null, ...others] =
    typeof option.pattern === 'string' ? samplePatterns(option.pattern) : [];
  const proposals = [
    ...(index < described.length ? described.slice(index, index + 1) : []),
    ...(index === 0 ? described : []),
    sampleText(
      name,
      typeof option.format === 'string' ? option.format : '',
      index,
      typeof option.description === 'string' ? option.description : '',
    ),
    ...(fromPattern === null ? [] : [fromPattern, fromPattern + index, ...others]),
  ];
  const fitting = proposals.find((text) => fitsOption(text, option, root));
  return fitting ?? toLength(fromPattern ?? sampleText(name, '', index), option);
}

function toLength(text: string, option: JsonObject): string {
  const least = typeof option.minLength === 'number' ? Math.min(option.minLength, 10_000) : 0;
  const most = typeof option.maxLength === 'number' ? option.maxLength : Number.POSITIVE_INFINITY;
  return [...text.padEnd(least, text === '' ? 'a' : text)].slice(0, most).join('');
}

function sampleNumber(option: JsonObject, root: JsonObject, name: string, index: number): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = option;
  const lows = [minimum, exclusiveMinimum].filter((bound) => typeof bound === 'number');
  const highs = [maximum, exclusiveMaximum].filter((bound) => typeof bound === 'number');
  const low = lows.length > 0 ? Math.max(...lows) : null;
  const high = highs.length > 0 ? Math.min(...highs) : null;
  const step = typeof multipleOf === 'number' && multipleOf > 0 ? multipleOf : 1;
  const described = findDescriptionExamples(option).map(Number);
  const middle =
    low !== null && high !== null ? [(low + high) / 2, low + (high - low) * (index + 1) * 0.01] : [];
  const proposals = [
    ...(index === 0 ? described : []),
    ...(/^(?:lat|lon|lng)/i.test(name) ? [/^lat/i.test(name) ? 48.86 : 2.35] : []),
    index + 1,
    low === null ? index + 1 : Math.ceil(low / step) * step + index * step,
    low === null ? index + 1 : (Math.floor(low / step) + 1) * step + index * step,
    high === null ? index + 1 : Math.floor(high / step) * step - index * step,
    high === null ? index + 1 : (Math.ceil(high / step) - 1) * step - index * step,
    ...middle,
    (index + 1) * step,
    0,
  ];
  return proposals.find((value) => fitsOption(value, option, root)) ?? low ?? high ?? step;
}

function sampleArray(option: JsonObject, root: JsonObject, name: string, depth: number): unknown[] {
  const prefix = Array.isArray(option.prefixItems) ? option.prefixItems : [];
  const most = typeof option.maxItems === 'number' ? option.maxItems : Number.POSITIVE_INFINITY;
  const least = typeof option.minItems === 'number' ? Math.min(option.minItems, 100) : 0;
  // One item shows what belongs there; none is needed where items go too deep to fill.
  const usual = depth > 3 || option.items === false ? 0 : 1;
  const length = Math.min(Math.max(least, usual, prefix.length), most);
  const itemSchema = (index: number) =>
    index < prefix.length ? prefix[index] : (option.items ?? { type: 'string' });
  const items = Array.from({ length }, (_, index) =>
    sampleValue(itemSchema(index), root, name, index, depth + 1),
  );
  const areFine = items.every((item, index) => fitsSchema(item, itemSchema(index), root));
  return areFine || least > 0 ? items : [];
}

function sampleObject(option: JsonObject, root: JsonObject, depth: number): JsonObject {
  const properties = isJsonObject(option.properties) ? option.properties : {};
  const required = Array.isArray(option.required)
    ? option.required.filter((name) => typeof name === 'string')
    : [];
  const least = typeof option.minProperties === 'number' ? Math.min(option.minProperties, 50) : 0;
  const names = [
    ...new Set([...required, ...Object.keys(properties).slice(0, Math.max(0, least - required.length))]),
  ];
  for (let count = 1; names.length < least; count += 1) names.push(`key_${count}`);
  if (depth > DEEPEST) return {};
  return Object.fromEntries(
    names.map((name) => [
      name,
      sampleValue(
        Object.hasOwn(properties, name) ? properties[name] : option.additionalProperties,
        root,
        name,
        0,
        depth + 1,
      ),
    ]),
  );
}
