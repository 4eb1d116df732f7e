import { isJsonObject } from '@/lib/core/claude/message';
import { getAt } from '@/lib/core/json/get-at';
import { checkStrictSchema } from '@/lib/core/schema/check-strict-schema';
import { findBrokenRefs } from '@/lib/core/schema/find-broken-refs';
import { describeConstraint } from '../../fix/describe-constraint';
import type { ToolRule } from '../../tool-finding';
import { findStrictSchema } from '../find-strict-schema';
import { toPath } from '../to-path';

export const strictSchemaRule: ToolRule = {
  about: 'tool',
  id: 'strict-schema',
  severity: 'error',
  title: 'A strict tool uses only what strict mode can enforce',
  why: 'The API compiles the schemas of strict tools into a grammar and refuses what has no place in it.',
  source: 'Structured outputs: JSON Schema limitations',
  check(tool) {
    const schema = findStrictSchema(tool);
    if (!schema) return [];
    const broken = findBrokenRefs(schema).map((issue) => ({ ...issue, apiMessage: issue.message }));
    return [...checkStrictSchema(schema), ...broken].map(({ path, message, apiMessage }) => ({
      path: ['input_schema', ...toPath(path, schema)],
      message,
      apiMessage: `custom: ${apiMessage}`,
    }));
  },
  fix({ definition }, { path, apiMessage }) {
    if (apiMessage?.endsWith(OPEN)) {
      const place = path.at(-1) === 'additionalProperties' ? path : [...path, 'additionalProperties'];
      return { label: 'Set additionalProperties to false', edits: [{ path: place, value: false }] };
    }
    const owner = getAt(definition, path.slice(0, -1));
    const keyword = String(path.at(-1));
    if (!isJsonObject(owner)) return undefined;
    if (keyword === 'oneOf') {
      return owner.anyOf === undefined
        ? { label: 'Call it anyOf', edits: [{ path, rename: 'anyOf' }] }
        : undefined;
    }
    if (!MOVABLE.test(keyword)) return undefined;
    const place = [...path.slice(0, -1), 'description'];
    return {
      label: 'Say it in the description',
      edits: [{ path: place, value: describeConstraint(owner, [keyword]) }, { path }],
    };
  },
};

/** What a description can say instead. */
const MOVABLE =
  /^(?:minimum|maximum|exclusiveM\w+|multipleOf|m\w+Length|m\w+Items|uniqueItems|contains|m\w+Contains|m\w+Properties|propertyNames|dependentRequired|not|format|pattern)$/;

/** What the API says of an object that takes properties nobody listed. */
const OPEN = "'additionalProperties' must be explicitly set to false";
