import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { viewSchema } from '@/lib/core/simulator/input/view-schema';
import { ExactNumber } from '@/lib/core/simulator/request/exact-number';
import { fitsFormat } from './fits-format';
import { matchPattern } from './match-pattern';

/**
 * Quick judgement whether a value suits a schema, for choosing between candidates while an input is made up. It knows
 * the everyday keywords; `if`, `not`, `dependent…`, `contains` and the like are taken as satisfied.
 */
export function fitsSchema(value: unknown, schema: unknown, root: JsonObject, depth = 0): boolean {
  if (depth > 20) return false;
  const { options, isNullable } = viewSchema(schema, root);
  if (value === null) return isNullable;
  return options.some((option) => fitsOption(value, option, root, depth));
}

/** The same for one alternative of a schema, as `viewSchema` gives it. */
export function fitsOption(given: unknown, option: JsonObject, root: JsonObject, depth = 0): boolean {
  const value = given instanceof ExactNumber ? given.value : given;
  if (!hasType(value, option.type)) return false;
  if (Array.isArray(option.enum) && !option.enum.some((one) => isSame(one, given))) return false;
  if ('const' in option && !isSame(option.const, given)) return false;
  if (typeof value === 'string') return fitsString(value, option);
  if (typeof value === 'number') return fitsNumber(value, option);
  if (Array.isArray(value)) return fitsArray(value, option, root, depth);
  return !isJsonObject(value) || fitsObject(value, option, root, depth);
}

function hasType(value: unknown, type: unknown): boolean {
  switch (type) {
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isJsonObject(value);
    default:
      return type === undefined;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return toCanonicalText(one) === toCanonicalText(other);
}

/** A bound that is absent, or no number, bounds nothing. */
function isWithin(value: number, least: unknown, most: unknown): boolean {
  return (typeof least !== 'number' || value >= least) && (typeof most !== 'number' || value <= most);
}

function fitsString(value: string, option: JsonObject): boolean {
  if (!isWithin([...value].length, option.minLength, option.maxLength)) return false;
  if (typeof option.format === 'string' && !fitsFormat(value, option.format)) return false;
  return typeof option.pattern !== 'string' || matchPattern(option.pattern, value);
}

function fitsNumber(value: number, option: JsonObject): boolean {
  const { exclusiveMinimum: above, exclusiveMaximum: below, multipleOf: step } = option;
  if (!isWithin(value, option.minimum, option.maximum)) return false;
  if (typeof above === 'number' && value <= above) return false;
  if (typeof below === 'number' && value >= below) return false;
  return typeof step !== 'number' || step <= 0 || isMultiple(value, step);
}

/** Decimal steps such as 0.01 leave a rounding error of a few units in the last place. */
function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-9 * Math.max(1, Math.abs(times));
}

function fitsArray(value: unknown[], option: JsonObject, root: JsonObject, depth: number): boolean {
  if (!isWithin(value.length, option.minItems, option.maxItems)) return false;
  if (option.uniqueItems === true && new Set(value.map(toCanonicalText)).size < value.length) return false;
  const prefix = Array.isArray(option.prefixItems) ? option.prefixItems : [];
  return value.every((item, index) =>
    fitsSchema(item, index < prefix.length ? prefix[index] : option.items, root, depth + 1),
  );
}

function fitsObject(value: JsonObject, option: JsonObject, root: JsonObject, depth: number): boolean {
  const names = Object.keys(value);
  if (!isWithin(names.length, option.minProperties, option.maxProperties)) return false;
  const required = Array.isArray(option.required) ? option.required : [];
  if (!required.every((name) => typeof name === 'string' && Object.hasOwn(value, name))) return false;
  const properties = isJsonObject(option.properties) ? option.properties : {};
  return names.every((name) => {
    if (Object.hasOwn(properties, name)) return fitsSchema(value[name], properties[name], root, depth + 1);
    if (isJsonObject(option.patternProperties)) return true;
    return fitsSchema(value[name], option.additionalProperties, root, depth + 1);
  });
}
