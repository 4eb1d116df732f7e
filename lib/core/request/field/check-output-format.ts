import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { anything, object, required, variants } from '@/lib/core/claude/shape/shape';
import { cutText } from '@/lib/core/cut-text';
import { parseJsonPointer } from '@/lib/core/json/json-pointer';
import { checkStrictSchema } from '@/lib/core/schema/check-strict-schema';
import { findBrokenRefs } from '@/lib/core/schema/find-broken-refs';
import { findSchemaIssues } from '@/lib/core/schema/find-schema-issues';
import { type RequestIssue, toIssue } from '../request-issue';
import { checkShape } from './check-shape';

const PLACE = 'output_config.format';

const declared = variants({ json_schema: object({ schema: required(anything) }) });

/** Whether `output_config.format` is a schema the API can enforce. Source: API documentation, "Structured outputs", "Structured outputs, JSON Schema limitations". */
export function checkOutputFormat({ output_config: output }: JsonObject): RequestIssue[] {
  const format = isJsonObject(output) ? output.format : undefined;
  if (format === undefined || format === null) return [];
  const issues = checkShape(format, declared, { path: PLACE, apiPath: PLACE });
  if (issues.length > 0 || !isJsonObject(format)) return issues;
  return checkSchema(format.schema);
}

function checkSchema(schema: unknown): RequestIssue[] {
  const place = `${PLACE}.schema`;
  if (!isJsonObject(schema)) {
    const said = `${place}: Input should be a valid dictionary`;
    return [toIssue('output-schema', place, said, 'The output format needs a JSON Schema in "schema".')];
  }
  const invalid = findSchemaIssues(schema).map((issue) => ({
    ...issue,
    apiMessage: 'JSON schema is invalid.',
  }));
  const broken = () => findBrokenRefs(schema).map((issue) => ({ ...issue, apiMessage: issue.message }));
  const found = invalid.length > 0 ? invalid : [...checkStrictSchema(schema), ...broken()];
  return found.map(({ path, message, apiMessage }) =>
    toIssue(
      'output-schema',
      [place, ...parseJsonPointer(path).map((part) => cutText(part, 80))].join('.'),
      `${place}: ${apiMessage}`,
      message,
      undefined,
    ),
  );
}
