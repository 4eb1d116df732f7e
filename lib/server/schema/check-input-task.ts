import type { SchemaIssue } from '@/lib/core/schema/find-schema-issues';
import type { InputIssue } from '@/lib/core/schema/input-issue';
import type { Task } from '@/lib/server/worker/task';

interface Input {
  schema: string;
  data: string;
}

interface Output {
  /** Why the schema itself is none; then the input was not checked. */
  schemaIssues: SchemaIssue[];
  inputIssues: InputIssue[];
}

/** Does an input fit a schema? Both are given as JSON: a copy of an object would lose digits it remembers. */
export const checkInputTask: Task<Input, Output> = { name: 'check-input', lane: 'check' };
