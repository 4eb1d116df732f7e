import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { parseJsonPointer } from '@/lib/core/json/json-pointer';
import { checkStrictSchema } from '@/lib/core/schema/check-strict-schema';
import { findSchemaIssues } from '@/lib/core/schema/find-schema-issues';
import { type RequestIssue, toPlacedIssue } from './request-issue';

const PLACE = 'output_config.format';

/** Whether `output_config.format` is a schema the API can enforce. Source: API documentation, "Structured outputs", "Structured outputs, JSON Schema limitations". */
export function checkOutputFormat({ output_config: output }: JsonObject): RequestIssue[] {
  const format = isJsonObject(output) ? output.format : undefined;
  if (format === undefined || format === null) return [];
  if (!isJsonObject(format)) {
    return [
      toPlacedIssue(PLACE, 'Input should be a valid dictionary', 'The output format is a JSON object.'),
    ];
  }
  if (format.type !== 'json_schema') {
    const message = 'The output format has to be {"type": "json_schema", "schema": {…}}.';
    return [toPlacedIssue(`${PLACE}.type`, "Input should be 'json_schema'", message)];
  }
  if (!isJsonObject(format.schema)) {
    const text = format.schema === undefined ? 'Field required' : 'Input should be a valid dictionary';
    return [toPlacedIssue(`${PLACE}.schema`, text, 'The output format needs a JSON Schema in "schema".')];
  }
  const invalid = findSchemaIssues(format.schema).map((issue) => ({
    ...issue,
    apiMessage: 'JSON schema is invalid.',
  }));
  const issues = invalid.length > 0 ? invalid : checkStrictSchema(format.schema);
  return issues.map(({ path, message, apiMessage }) => ({
    path: [`${PLACE}.schema`, ...parseJsonPointer(path)].join('.'),
    message,
    apiMessage: `${PLACE}.schema: ${apiMessage}`,
  }));
}
