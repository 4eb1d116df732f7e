import { findBrokenRefs } from '@/lib/core/schema/find-broken-refs';
import { findSchemaIssues } from '@/lib/core/schema/find-schema-issues';
import type { ToolRule } from '../../tool-finding';
import { toPath } from '../to-path';
import { visitSchema } from '../visit-schema';

/** Of a strict tool it is an error of another rule. */
export const brokenRefRule: ToolRule = {
  about: 'tool',
  id: 'broken-ref',
  severity: 'warning',
  title: 'Every $ref leads somewhere',
  why: 'The model sees a parameter that is described nowhere, and nothing can be held against it.',
  source: 'JSON Schema 2020-12: $ref',
  check(tool) {
    const { strict, input_schema: schema } = tool.definition;
    if (strict === true || !visitSchema(tool).some(({ schema: { $ref } }) => $ref !== undefined)) return [];
    if (findSchemaIssues(schema).length > 0) return [];
    return findBrokenRefs(schema).map(({ path, message }) => ({
      path: ['input_schema', ...toPath(path, schema)],
      message,
    }));
  },
};
