import { isJsonObject } from '@/lib/core/claude/message';
import { compileSchema } from '@/lib/core/schema/compile-schema';
import { findSchemaIssues } from '@/lib/core/schema/find-schema-issues';
import { UNCHECKED } from '@/lib/core/schema/unchecked';
import { walkSchema } from '@/lib/core/schema/walk-schema';
import type { ToolRule } from '../../tool-finding';
import { toPath } from '../to-path';

export const examplesFitRule: ToolRule = {
  about: 'tool',
  judgesValues: true,
  id: 'examples-fit',
  severity: 'error',
  title: 'Every example fits the schema',
  why: 'The API validates input_examples and refuses the request when one does not fit.',
  source: 'Messages API: tools, input_examples. The wording of the API is not documented.',
  check({ kind, definition }) {
    const { input_examples: examples, input_schema: schema } = definition;
    if (kind !== 'custom' || !Array.isArray(examples) || !isJsonObject(schema)) return [];
    if (findSchemaIssues(schema).length > 0 || hasRemoteRef(schema)) return [];
    // Whether the API asserts `format` is unknown: an example is not refused for it here.
    const { validate } = compileSchema(schema, { formats: 'ignore' });
    return examples.flatMap((example, index) => {
      const [issue] = validate(example).filter(({ message }) => !message.startsWith(UNCHECKED));
      if (!issue) return [];
      const path = ['input_examples', index, ...toPath(issue.path, example)];
      const place = issue.path === '' ? '' : ` at ${issue.path}`;
      return [
        {
          path,
          message: `Example ${index + 1} does not fit input_schema${place}: ${issue.message}. Mend the example or the schema.`,
          apiMessage: `custom.input_examples.${index}: Input does not match input_schema${place}: ${issue.message}`,
        },
      ];
    });
  },
  fix: (_tool, { path: [list, index] }) =>
    list === undefined || index === undefined
      ? undefined
      : { label: 'Remove the example', edits: [{ path: [list, index] }] },
};

/** What such a schema allows is not known here. */
function hasRemoteRef(schema: unknown): boolean {
  const refs = [...walkSchema(schema, 'draft-2020-12')].map(({ value }) =>
    isJsonObject(value) ? value.$ref : undefined,
  );
  return refs.some((ref) => typeof ref === 'string' && !ref.startsWith('#'));
}
