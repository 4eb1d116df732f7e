import type { z } from 'zod';
import { jsonWriter } from './json-writer';
import { carrySources } from './lossless/carry-sources';
import { readJson } from './read-json';

/**
 * Reads a JSON text that is to fit a schema, digits and key order as they stand there (see `readJson`).
 *
 * @throws SyntaxError when the text is no JSON; z.ZodError when it holds something else
 */
export function readJsonAs<T extends z.ZodType>(schema: T, text: string): z.output<T> {
  const before = jsonWriter.remembered;
  const value = readJson(text);
  const checked = schema.parse(value);
  return jsonWriter.remembered === before ? checked : carrySources(value, checked);
}
