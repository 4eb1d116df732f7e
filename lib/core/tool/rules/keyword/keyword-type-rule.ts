import { isJsonObject } from '@/lib/core/claude/message';
import type { ToolRule } from '../../tool-finding';
import { visitSchema } from '../visit-schema';
import { describeType } from './describe-type';

/** Keywords that judge values of one type only. */
const KEYWORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['string', ['minLength', 'maxLength', 'pattern']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
  ['array', ['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems', 'contains']],
  [
    'object',
    ['properties', 'required', 'additionalProperties', 'patternProperties', 'minProperties', 'maxProperties'],
  ],
]);

const typeOf = new Map(
  [...KEYWORDS].flatMap(([type, keywords]) => keywords.map((keyword) => [keyword, type])),
);

export const keywordTypeRule: ToolRule = {
  about: 'tool',
  id: 'keyword-type',
  severity: 'warning',
  title: 'Keywords belong to the type of the value',
  why: 'A keyword of another type judges nothing: a "minLength" of a number is passed over.',
  source: 'JSON Schema 2020-12: validation by type',
  check(tool) {
    return visitSchema(tool).flatMap(({ schema, path }) => {
      if (schema.type === undefined) return [];
      const types = [schema.type].flat().map((type) => (type === 'integer' ? 'number' : type));
      return Object.keys(schema).flatMap((keyword) => {
        const wanted = typeOf.get(keyword);
        if (wanted === undefined || types.includes(wanted)) return [];
        const message = `"${keyword}" judges values of type ${wanted}, and this is ${describeType(types)}. Remove it, or mend the type.`;
        return [{ path: [...path, keyword], message }];
      });
    });
  },
  fix({ definition }, { path }) {
    const isRoot = path.length === 2 && isJsonObject(definition.input_schema);
    return isRoot ? undefined : { label: `Remove ${path.at(-1)}`, edits: [{ path }] };
  },
};
