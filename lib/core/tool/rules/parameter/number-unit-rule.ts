import { cutText } from '@/lib/core/cut-text';
import type { ToolRule } from '../../tool-finding';
import { splitName } from '../split-name';
import { visitProperties } from '../visit-properties';

const MEASURES = new Set(
  'timeout duration delay interval ttl expiry distance radius length width height weight depth speed temperature price amount cost budget fee salary size age'.split(
    ' ',
  ),
);
const UNITS =
  /\b(?:ms|milliseconds?|s|sec|seconds?|min|minutes?|h|hours?|days?|weeks?|months?|years?|mm|cm|m|meters?|metres?|km|miles?|feet|ft|inch(?:es)?|g|grams?|kg|kilograms?|lbs?|pounds?|celsius|fahrenheit|kelvin|degrees?|usd|eur|dollars?|euros?|cents?|currency|bytes?|kb|mb|gb|pixels?|px|percent|%|points?|characters?|items?|results?|lines?|unit)\b|[%$€£°]/i;

export const numberUnitRule: ToolRule = {
  about: 'tool',
  id: 'number-unit',
  severity: 'info',
  title: 'Amounts say their unit',
  why: 'A timeout of 30 is half a minute or a blink; the model takes the unit it has seen most.',
  source: 'Define tools: best practices for tool definitions',
  check(tool) {
    return visitProperties(tool).flatMap(({ name, schema, description, path }) => {
      if (schema.type !== 'number' && schema.type !== 'integer') return [];
      const words = splitName(name);
      if (!words.some((word) => MEASURES.has(word)) || words.some((word) => UNITS.test(word))) return [];
      if (UNITS.test(description)) return [];
      return [
        { path, message: `"${cutText(name, 80)}" has no unit. Say it in the description, or in the name.` },
      ];
    });
  },
};
