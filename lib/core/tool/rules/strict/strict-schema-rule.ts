import { checkStrictSchema } from '@/lib/core/schema/check-strict-schema';
import { findBrokenRefs } from '@/lib/core/schema/find-broken-refs';
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
  fix(_tool, { path, apiMessage }) {
    if (!apiMessage?.endsWith(OPEN)) return undefined;
    const place = path.at(-1) === 'additionalProperties' ? path : [...path, 'additionalProperties'];
    return { label: 'Set additionalProperties to false', edits: [{ path: place, value: false }] };
  },
};

/** What the API says of an object that takes properties nobody listed. */
const OPEN = "'additionalProperties' must be explicitly set to false";
