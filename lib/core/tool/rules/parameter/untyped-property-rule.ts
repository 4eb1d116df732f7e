import type { JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { getAt } from '@/lib/core/json/get-at';
import type { RuleHit, ToolRule } from '../../tool-finding';
import { visitProperties } from '../visit-properties';
import { visitSchema } from '../visit-schema';

const TYPING = ['type', 'enum', 'const', '$ref', '$dynamicRef', 'anyOf', 'oneOf', 'allOf', 'not', 'if'];

export const untypedPropertyRule: ToolRule = {
  about: 'tool',
  id: 'untyped-property',
  severity: 'info',
  title: 'Every property has a type, and every list says what is in it',
  why: 'Without a type the model guesses between text, number and object, and strict mode refuses the schema.',
  source: 'Define tools: input_schema',
  check(tool) {
    const untyped = visitProperties(tool).flatMap(({ name, schema, path }): RuleHit[] =>
      isUntyped(schema)
        ? [{ path, message: `"${cutText(name, 80)}" has no type. Say which: "string", "integer", "object"…` }]
        : [],
    );
    const lists = visitSchema(tool).flatMap(({ schema, path }): RuleHit[] =>
      schema.type === 'array' && schema.items === undefined && schema.prefixItems === undefined
        ? [{ path, message: 'The list does not say what is in it. Add "items" with the schema of one item.' }]
        : [],
    );
    return [...untyped, ...lists];
  },
  fix({ definition }, { path }) {
    const schema = getAt(definition, path);
    const hint = findHint(schema);
    return hint === undefined
      ? undefined
      : { label: `Set the type to "${hint}"`, edits: [{ path: [...path, 'type'], value: hint }] };
  },
};

const isUntyped = (schema: JsonObject): boolean => !TYPING.some((keyword) => Object.hasOwn(schema, keyword));

/** The type a schema means whose keywords leave no doubt. */
function findHint(schema: unknown): string | undefined {
  if (typeof schema !== 'object' || schema === null || 'type' in schema) return undefined;
  if ('properties' in schema) return 'object';
  if ('items' in schema) return 'array';
  if ('pattern' in schema || 'minLength' in schema || 'maxLength' in schema || 'format' in schema)
    return 'string';
  if ('minimum' in schema || 'maximum' in schema || 'multipleOf' in schema) return 'number';
  const value = 'default' in schema ? schema.default : undefined;
  return ['string', 'boolean', 'number'].find((type) => type === typeof value);
}
