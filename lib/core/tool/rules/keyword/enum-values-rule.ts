import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { describeValue } from '@/lib/core/json/describe-value';
import { getAt } from '@/lib/core/json/get-at';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import type { RuleHit, ToolRule } from '../../tool-finding';
import { visitSchema } from '../visit-schema';
import { describeType } from './describe-type';
import { fitsType } from './fits-type';

export const enumValuesRule: ToolRule = {
  about: 'tool',
  id: 'enum-values',
  severity: 'warning',
  title: 'The values of an enum are of its type, and each stands there once',
  why: 'A value of another type is never valid, so that the model is offered what it may not send.',
  source: 'JSON Schema 2020-12: enum',
  check(tool) {
    return visitSchema(tool).flatMap(({ schema, path }) =>
      [...checkEnum(schema), ...checkConst(schema)].map((hit) => ({ ...hit, path: [...path, ...hit.path] })),
    );
  },
  fix({ definition }, { path }) {
    const list = getAt(definition, path.slice(0, -1));
    if (typeof path.at(-1) !== 'number' || !Array.isArray(list)) return undefined;
    const value: unknown = list[Number(path.at(-1))];
    const owner = getAt(definition, path.slice(0, -2));
    const text =
      isJsonObject(owner) && owner.type === 'string' && typeof value !== 'object' ? String(value) : null;
    if (text === null || list.includes(text)) return { label: 'Take it out', edits: [{ path }] };
    return { label: 'Make it text', edits: [{ path, value: text }] };
  },
};

function checkEnum({ enum: values, type }: JsonObject): RuleHit[] {
  if (!Array.isArray(values)) return [];
  if (values.length === 0) {
    return [
      {
        path: ['enum'],
        message: 'The enum is empty, so that nothing is valid. List the values, or remove it.',
      },
    ];
  }
  const seen = new Set<string>();
  return values.flatMap((value: unknown, index): RuleHit[] => {
    const text = toCanonicalText(value);
    const isRepeated = seen.has(text);
    seen.add(text);
    const path = ['enum', index];
    if (!fitsType(value, type)) {
      return [
        {
          path,
          message: `${describeValue(value)} is not of the type ${describeType(type)}. Mend the value or the type.`,
        },
      ];
    }
    return isRepeated
      ? [{ path, message: `${describeValue(value)} stands in the enum twice. Take one out.` }]
      : [];
  });
}

function checkConst(schema: JsonObject): RuleHit[] {
  if (!('const' in schema) || fitsType(schema.const, schema.type)) return [];
  const message = `${describeValue(schema.const)} is not of the type ${describeType(schema.type)}. Mend the value or the type.`;
  return [{ path: ['const'], message }];
}
