import { findNearestWord } from '@/lib/core/claude/content/find-nearest-word';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { anything, type Shape } from '@/lib/core/claude/shape/shape';
import { isHeaderText } from '@/lib/core/claude/split-headers';
import { cutText } from '@/lib/core/cut-text';
import { describeValue } from '@/lib/core/json/describe-value';
import { toRemoval } from '../request-fix';
import { type RequestIssue, toPlacedIssue } from '../request-issue';
import type { RequestRuleId } from '../request-rules';

/** A place in the body, and how the API writes it: with the `type` of what it is in. */
export interface Place {
  path: string;
  apiPath: string;
}

/** So much of a name stands in a message. */
const MOST_NAME = 80;

/** Where a value is not what the API takes at that place, in the API's words. Nothing at all, and null, is a matter of who holds it. */
export function checkShape(value: unknown, shape: Shape, place: Place): RequestIssue[] {
  switch (shape.is) {
    case 'anything':
      return [];
    case 'text':
      return checkText(value, shape, place);
    case 'integer':
      return checkInteger(value, shape, place);
    case 'flag':
      return typeof value === 'boolean'
        ? []
        : [toWrong(place, 'Input should be a valid boolean', 'true or false')];
    case 'one-of':
      return checkOneOf(value, shape.values, place);
    case 'list':
      return checkList(value, shape, place);
    case 'object':
      return checkObject(value, shape, place);
    case 'map':
      return isJsonObject(value)
        ? Object.entries(value).flatMap(([key, held]) => checkShape(held, shape.of, toInner(place, key)))
        : [toWrong(place, 'Input should be a valid dictionary', 'an object')];
    case 'variants':
      return checkVariants(value, shape, place);
    case 'text-or':
      if (typeof value !== 'string') return checkShape(value, shape.other, place);
      return shape.texts.length === 0 ? [] : checkOneOf(value, shape.texts, place);
  }
}

const toInner = ({ path, apiPath }: Place, key: string | number): Place => ({
  path: path === '' ? cutText(String(key), MOST_NAME) : `${path}.${cutText(String(key), MOST_NAME)}`,
  apiPath: apiPath === '' ? cutText(String(key), MOST_NAME) : `${apiPath}.${cutText(String(key), MOST_NAME)}`,
});

function toWrong(
  { path, apiPath }: Place,
  apiText: string,
  wanted: string,
  rule: RequestRuleId = 'wrong-kind',
) {
  return toPlacedIssue(rule, path, apiText, `${path} has to be ${wanted}.`, { apiPath });
}

function checkText(
  value: unknown,
  { least = 0, isUrl, isHeader }: Extract<Shape, { is: 'text' }>,
  place: Place,
): RequestIssue[] {
  if (typeof value !== 'string') return [toWrong(place, 'Input should be a valid string', 'text')];
  if (value.length < least)
    return [
      toWrong(
        place,
        `String should have at least ${least} character`,
        'text that is not empty',
        'value-range',
      ),
    ];
  if (isHeader && !isHeaderText(value))
    return [
      toWrong(
        place,
        'invalid header value',
        'letters, digits and signs alone, for a header',
        'unknown-value',
      ),
    ];
  return isUrl && !/^https:\/\/[^\s/]/i.test(value)
    ? [toWrong(place, 'URL scheme should be https', 'an https address', 'unknown-value')]
    : [];
}

function checkInteger(
  value: unknown,
  { least = 0, most = Number.POSITIVE_INFINITY }: Extract<Shape, { is: 'integer' }>,
  place: Place,
): RequestIssue[] {
  if (typeof value !== 'number' || !Number.isInteger(value))
    return [toWrong(place, 'Input should be a valid integer', `a whole number, ${least} or more`)];
  if (value < least) {
    const said = `Input should be greater than or equal to ${least}`;
    return [toWrong(place, said, `${least} or more`, 'value-range')];
  }
  if (value <= most) return [];
  return [toWrong(place, `Input should be less than or equal to ${most}`, `${most} or less`, 'value-range')];
}

function checkOneOf(value: unknown, values: readonly string[], place: Place): RequestIssue[] {
  if (typeof value === 'string' && values.includes(value)) return [];
  const quoted = values.map((one) => `'${one}'`);
  const listed =
    quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}` : quoted.join('');
  return [
    toPlacedIssue(
      'unknown-value',
      place.path,
      `Input should be ${listed}`,
      `${place.path} has to be ${values.length > 1 ? `one of ${values.join(', ')}` : values.join('')}.`,
      { apiPath: place.apiPath },
    ),
  ];
}

function checkList(
  value: unknown,
  { of, least = 0, most = Number.POSITIVE_INFINITY }: Extract<Shape, { is: 'list' }>,
  place: Place,
): RequestIssue[] {
  if (!Array.isArray(value)) return [toWrong(place, 'Input should be a valid list', 'a list')];
  if (value.length < least) {
    const said = `List should have at least ${least} item after validation, not ${value.length}`;
    return [toWrong(place, said, 'a list that is not empty', 'value-range')];
  }
  if (value.length > most) {
    const said = `List should have at most ${most} items after validation, not ${value.length}`;
    return [toWrong(place, said, `a list of at most ${most}`, 'value-range')];
  }
  return value.flatMap((one, index) => checkShape(one, of, toInner(place, index)));
}

function checkObject(
  value: unknown,
  { fields }: Extract<Shape, { is: 'object' }>,
  place: Place,
): RequestIssue[] {
  if (!isJsonObject(value)) return [toWrong(place, 'Input should be a valid dictionary', 'an object')];
  return [...checkFields(value, fields, place), ...checkExtras(value, fields, place)];
}

/** Of an object: what lacks, and what its known fields hold. */
function checkFields(
  value: JsonObject,
  fields: Readonly<Record<string, Shape>>,
  place: Place,
): RequestIssue[] {
  return Object.entries(fields).flatMap(([key, shape]) => {
    const held = Object.hasOwn(value, key) ? value[key] : undefined;
    const inner = toInner(place, key);
    if (held === undefined && shape.isRequired)
      return [
        toPlacedIssue('missing-field', inner.path, 'Field required', `${inner.path} is missing.`, {
          apiPath: inner.apiPath,
        }),
      ];
    // What the API makes of null where a field is optional is the same as nothing.
    if (held === undefined || (held === null && !shape.isRequired)) return [];
    return checkShape(held, shape, inner);
  });
}

function checkExtras(
  value: JsonObject,
  fields: Readonly<Record<string, Shape>>,
  place: Place,
): RequestIssue[] {
  const known = Object.keys(fields);
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => toExtra(place, key, known));
}

/** A field nobody knows at its place. */
export function toExtra(place: Place, key: string, known: readonly string[]): RequestIssue {
  const inner = toInner(place, key);
  const near = findNearestWord(key, known);
  const advice = near ? `Did you mean ${near}?` : 'Remove it.';
  return toPlacedIssue(
    'unknown-field',
    inner.path,
    'Extra inputs are not permitted',
    `The API knows no field ${inner.path}. ${advice}`,
    {
      apiPath: inner.apiPath,
      fix: /[./~]/.test(key) ? undefined : toRemoval(inner.path, `Remove ${cutText(key, MOST_NAME)}`),
    },
  );
}

function checkVariants(
  value: unknown,
  { of }: Extract<Shape, { is: 'variants' }>,
  place: Place,
): RequestIssue[] {
  if (!isJsonObject(value)) return [toWrong(place, 'Input should be an object', 'an object')];
  const { type } = value;
  const tags = Object.keys(of);
  if (type === undefined) {
    const said = "Unable to extract tag using discriminator 'type'";
    const message = `${place.path} has to say its type: ${tags.join(', ')}.`;
    return [toPlacedIssue('missing-field', place.path, said, message, { apiPath: place.apiPath })];
  }
  const shape = typeof type === 'string' && Object.hasOwn(of, type) ? of[type] : undefined;
  if (shape?.is === 'object') {
    const inner = { path: place.path, apiPath: `${place.apiPath}.${type}` };
    return checkShape(value, { ...shape, fields: { type: anything, ...shape.fields } }, inner);
  }
  const shown = typeof type === 'string' ? cutText(type, MOST_NAME) : describeValue(type);
  const said = `Input tag '${shown}' found using 'type' does not match any of the expected tags: ${tags.map((tag) => `'${tag}'`).join(', ')}`;
  const message = `${place.path} knows no type "${shown}". It is one of ${tags.join(', ')}.`;
  return [toPlacedIssue('unknown-value', place.path, said, message, { apiPath: place.apiPath })];
}
