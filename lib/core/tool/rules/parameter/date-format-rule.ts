import { cutText } from '@/lib/core/cut-text';
import { getAt } from '@/lib/core/json/get-at';
import type { ToolRule } from '../../tool-finding';
import { splitName } from '../split-name';
import { visitProperties } from '../visit-properties';

const DATES = new Set(['date', 'datetime', 'timestamp', 'birthday', 'deadline']);
const MOMENTS = new Set(['at', 'since', 'until', 'before', 'after', 'time']);
/** A description that says how it is written. */
const SAID =
  /\d{4}-\d|yyyy|iso|rfc|epoch|unix|hh:mm|natural language|relative|e\.g\.|for example|such as|format/i;

export const dateFormatRule: ToolRule = {
  about: 'tool',
  id: 'date-format',
  severity: 'info',
  title: 'Dates say how they are written',
  why: 'The model writes 5/6/2026, "tomorrow" or 2026-06-05 as it likes, and two of them are the wrong day somewhere.',
  source: 'Define tools: best practices for tool definitions',
  check(tool) {
    return visitProperties(tool).flatMap(({ name, schema, description, path }) => {
      const words = splitName(name);
      const last = words.at(-1) ?? '';
      const isDate = words.some((word) => DATES.has(word)) || (words.length > 1 && MOMENTS.has(last));
      if (!isDate || schema.type !== 'string' || SAID.test(description)) return [];
      if (['format', 'pattern', 'enum', 'const', 'examples'].some((key) => schema[key] !== undefined))
        return [];
      return [
        {
          path,
          message: `"${cutText(name, 80)}" does not say how a date is written. Set "format", and give an example such as 2026-05-24.`,
        },
      ];
    });
  },
  fix({ definition }, { path }) {
    const name = splitName(String(path.at(-1)));
    const isDay = name.at(-1) === 'date' || name.includes('birthday');
    if (getAt(definition, [...path, 'type']) !== 'string' || !isDay) return undefined;
    return { label: 'Set the format to date', edits: [{ path: [...path, 'format'], value: 'date' }] };
  },
};
