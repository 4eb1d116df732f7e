import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { walkSchema } from '@/lib/core/schema/walk-schema';
import type { ToolRule } from '../../tool-finding';

/** At every depth. A property that refers to another schema may be described there. */
export const propertyDescriptionsRule: ToolRule = {
  about: 'tool',
  id: 'property-descriptions',
  severity: 'info',
  title: 'Every property has a description',
  why: 'What a description does not say the model guesses: which id is meant, in which format a date is, in which unit an amount.',
  source: 'Define tools: best practices for tool definitions',
  check({ kind, definition: { input_schema: schema } }) {
    if (kind !== 'custom') return [];
    return [...walkSchema(schema, 'draft-2020-12')].flatMap(({ value, path }) =>
      findUndescribed(value).map((name) => ({
        path: ['input_schema', ...path, 'properties', name],
        message: `"${cutText(name, 200)}" has no description. Say what it means, with its format or unit and an example.`,
      })),
    );
  },
};

function findUndescribed(schema: unknown): string[] {
  if (!isJsonObject(schema) || !isJsonObject(schema.properties)) return [];
  return Object.entries(schema.properties).flatMap(([name, held]) => (isUndescribed(held) ? [name] : []));
}

function isUndescribed(schema: unknown): boolean {
  if (!isJsonObject(schema) || schema.$ref !== undefined) return false;
  const { description } = schema;
  return description === undefined || (typeof description === 'string' && description.trim() === '');
}
