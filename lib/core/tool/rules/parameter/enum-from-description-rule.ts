import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { getAt } from '@/lib/core/json/get-at';
import type { ToolRule } from '../../tool-finding';
import type { PropertyPlace } from '../visit-properties';
import { visitProperties } from '../visit-properties';
import { findListedValues } from './find-listed-values';

export const enumFromDescriptionRule: ToolRule = {
  about: 'tool',
  id: 'enum-from-description',
  severity: 'warning',
  title: 'Fixed values stand in an enum',
  why: 'From a list in a description the model makes values of its own; an enum it keeps to, and it can be checked.',
  source: 'Define tools: best practices for tool definitions',
  check(tool) {
    return visitProperties(tool).flatMap((property) => {
      const values = findMissing(property);
      if (!values) return [];
      const shown = cutText(values.map((value) => `"${value}"`).join(', '), 200);
      return [
        {
          path: property.path,
          message: `The description lists all values there are: ${shown}. Put them into "enum".`,
        },
      ];
    });
  },
  fix({ definition }, { path }) {
    const schema = getAt(definition, path);
    if (!isJsonObject(schema) || typeof schema.description !== 'string') return undefined;
    const values = findListedValues(schema.description);
    return values
      ? { label: 'Add the enum', edits: [{ path: [...path, 'enum'], value: values }] }
      : undefined;
  },
};

function findMissing({
  schema,
  description,
}: Pick<PropertyPlace, 'schema' | 'description'>): string[] | null {
  if (schema.type !== 'string' || description === '') return null;
  if (
    ['enum', 'const', 'pattern', 'format', 'anyOf', 'oneOf'].some((keyword) => schema[keyword] !== undefined)
  )
    return null;
  const values = findListedValues(description);
  // A default that is not among them says that the list is not complete.
  const isWhole = typeof schema.default !== 'string' || values?.includes(schema.default);
  return isWhole ? values : null;
}
