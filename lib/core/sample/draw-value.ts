import type { JsonObject } from '@/lib/core/claude/message';
import { chooseForm } from './choose-form';
import { DEEP, DEEPEST, type Draw } from './draw';
import { drawArray } from './draw-array';
import { drawNumber } from './draw-number';
import { drawObject } from './draw-object';
import { drawText } from './draw-text';

const TYPES = ['string', 'object', 'integer', 'array', 'boolean', 'number', 'null'];

/** Which type a schema means that names none. */
const HINTS: readonly (readonly [type: string, keywords: readonly string[]])[] = [
  ['object', ['properties', 'required', 'additionalProperties', 'patternProperties', 'minProperties']],
  ['object', ['propertyNames', 'dependentRequired', 'dependentSchemas', 'maxProperties']],
  ['array', ['items', 'prefixItems', 'contains', 'minItems', 'maxItems', 'uniqueItems']],
  ['string', ['minLength', 'maxLength', 'pattern', 'format']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
];

/**
 * A value a schema may allow: a proposal, to be held against the schema. Undefined where nothing can be made.
 *
 * @param name of the property it is for; it hints at what a text looks like
 */
export function drawValue(schema: unknown, draw: Draw, name = '', depth = 0): unknown {
  draw.budget.left -= 1;
  const form = chooseForm(schema, draw);
  if (form === null || depth > DEEPEST) return undefined;
  if ('const' in form) return form.const;
  if (Array.isArray(form.enum)) return drawListed(form.enum, draw);
  const shown = [form.default, ...(Array.isArray(form.examples) ? form.examples : [])].filter(
    (value) => value !== undefined,
  );
  if (shown.length > 0 && draw.size === 'any' && draw.random.chance(0.4)) return draw.random.pick(shown);
  return drawType(chooseType(form, draw, depth), form, draw, name, depth);
}

function drawListed(values: readonly unknown[], { size, random }: Draw): unknown {
  if (size === 'any') return random.pick(values);
  return values.at(size === 'least' ? 0 : -1);
}

function chooseType(form: JsonObject, { random, size }: Draw, depth: number): unknown {
  if (typeof form.type === 'string') return form.type;
  if (Array.isArray(form.type)) {
    const [first, second] = form.type;
    return size === 'most' && depth <= DEEP ? (first === 'null' ? second : first) : random.pick(form.type);
  }
  const hints = HINTS.filter(([, keywords]) => keywords.some((keyword) => Object.hasOwn(form, keyword)));
  if (hints.length > 0 && random.chance(0.9)) return random.pick(hints)?.[0];
  return depth > DEEP ? 'string' : random.pick(TYPES);
}

function drawType(type: unknown, form: JsonObject, draw: Draw, name: string, depth: number): unknown {
  switch (type) {
    case 'null':
      return null;
    case 'boolean':
      return draw.size === 'any' ? draw.random.chance(0.5) : draw.size === 'most';
    case 'integer':
    case 'number':
      return drawNumber(form, type === 'integer', draw);
    case 'string':
      return drawText(form, draw, name);
    case 'array':
      return drawArray(form, draw, (held) => drawValue(held, draw, name, depth + 1), depth);
    case 'object':
      return drawObject(
        form,
        draw,
        {
          value: (held, key) => drawValue(held, draw, key, depth + 1),
          // The same name again and again would be no use, whatever the limit.
          name: (held) => drawValue(held, { ...draw, size: 'any' }, '', depth + 1),
        },
        depth,
      );
    default:
      return undefined;
  }
}
