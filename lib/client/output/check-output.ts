import { readJson } from '@/lib/core/json/read-json';
import { compileSchema } from '@/lib/core/schema/compile-schema';
import type { InputIssue } from '@/lib/core/schema/input-issue';

export interface OutputQuestion {
  text: string;
  schema: unknown;
}

/** What an answer is, held against the schema it was asked for with. */
export type OutputCheck =
  /** It is no JSON: cut off, refused, or not asked for so. */
  { isJson: false } | { isJson: true; value: unknown; issues: InputIssue[] };

/** Reads an answer as JSON and checks it against its schema. Source: API documentation, "Structured outputs". */
export function checkOutput({ text, schema }: OutputQuestion): OutputCheck {
  let value: unknown;
  try {
    value = readJson(text);
  } catch {
    return { isJson: false };
  }
  return { isJson: true, value, issues: compileSchema(schema).validate(value) };
}
