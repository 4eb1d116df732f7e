import { findNearestWord } from '@/lib/core/claude/content/find-nearest-word';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { getAt } from '@/lib/core/json/get-at';
import { walkSchema } from '@/lib/core/schema/walk-schema';
import type { RuleHit, ToolRule } from '../../tool-finding';

/** With one of these beside `properties` a name may be described elsewhere. */
const ELSEWHERE = ['patternProperties', '$ref', '$dynamicRef', 'allOf', 'anyOf', 'oneOf', 'if'];

export const requiredPropertiesRule: ToolRule = {
  about: 'tool',
  id: 'required-properties',
  severity: 'warning',
  title: 'What is required is among the properties',
  why: 'The model has to send a value it knows nothing about but the name. Mostly the name is mistyped, so that the property meant stays optional.',
  source: 'Define tools: best practices for tool definitions',
  check({ kind, definition: { input_schema: schema } }) {
    if (kind !== 'custom') return [];
    return [...walkSchema(schema, 'draft-2020-12')].flatMap(({ value, path }) =>
      isJsonObject(value) ? checkNames(value).map((hit) => at(path, hit)) : [],
    );
  },
  fix({ definition }, { path }) {
    const name = getAt(definition, path);
    const properties = getAt(definition, [...path.slice(0, -2), 'properties']);
    if (typeof name !== 'string' || !isJsonObject(properties)) return undefined;
    const near = findNearestWord(name, Object.keys(properties));
    if (near === undefined) {
      const place = [...path.slice(0, -2), 'properties', name];
      return { label: `Add "${cutText(name, 80)}"`, edits: [{ path: place, value: { type: 'string' } }] };
    }
    const required = getAt(definition, path.slice(0, -1));
    return Array.isArray(required) && required.includes(near)
      ? { label: 'Take it out of required', edits: [{ path }] }
      : { label: `Call it "${near}"`, edits: [{ path, value: near }] };
  },
};

const at = (path: RuleHit['path'], hit: RuleHit): RuleHit => ({
  ...hit,
  path: ['input_schema', ...path, ...hit.path],
});

function checkNames(schema: JsonObject): RuleHit[] {
  const { required, properties } = schema;
  if (!Array.isArray(required) || !isJsonObject(properties)) return [];
  if (ELSEWHERE.some((keyword) => schema[keyword] !== undefined)) return [];
  return required.flatMap((name: unknown, index): RuleHit[] =>
    typeof name !== 'string' || Object.hasOwn(properties, name)
      ? []
      : [
          {
            path: ['required', index],
            message: `"${cutText(name, 200)}" is required, but is none of the properties. Describe it under properties, or take it out.`,
          },
        ],
  );
}
