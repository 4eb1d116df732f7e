import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { findSchemaIssues } from '@/lib/core/schema/find-schema-issues';
import type { ToolFacts } from '../tool-finding';

/** The schema of a strict tool, when it is valid enough to look at; null otherwise. */
export function findStrictSchema({ kind, definition }: ToolFacts): JsonObject | null {
  if (kind !== 'custom' || definition.strict !== true || !isJsonObject(definition.input_schema)) return null;
  return findSchemaIssues(definition.input_schema).length === 0 ? definition.input_schema : null;
}
