import type { MockRule } from '@/lib/core/answerer/mock/mock-schema';
import { findNearestWord } from '@/lib/core/claude/content/find-nearest-word';
import { isJsonObject } from '@/lib/core/claude/message';
import { toJsonPointer } from '@/lib/core/json/json-pointer';
import { findSchemaIssues, type SchemaIssue } from '@/lib/core/schema/find-schema-issues';
import { findSchemaDraft, keywordKinds } from '@/lib/core/schema/schema-draft';
import { walkSchema } from '@/lib/core/schema/walk-schema';

/** Keywords that may hold anything, so that the drafts do not list them by what they hold. */
const ANYTHING = [
  'const',
  'default',
  '$recursiveRef',
  '$recursiveAnchor',
  '$dynamicRef',
  '$dynamicAnchor',
  'id',
];
/** So many findings are told of one condition. */
const MOST = 20;

/**
 * What is to say about the condition of a mock rule while it is written: what makes it no JSON Schema (a `pattern` nobody
 * can read), and words that are no keywords. Those are passed over when it is judged, so that it fits more than it says:
 * `{"propertys": …}` fits every input. Empty for a sound one. Never throws.
 */
export function lintCondition(when: MockRule['when']): SchemaIssue[] {
  if (when === undefined || typeof when === 'boolean') return [];
  const issues = findSchemaIssues(when);
  const draft = findSchemaDraft(when);
  const known = [...keywordKinds[draft].keys(), ...ANYTHING];
  for (const { value, path } of walkSchema(when, draft)) {
    if (issues.length >= MOST) break;
    if (!isJsonObject(value)) continue;
    for (const word of Object.keys(value)) {
      if (known.includes(word) || /^x-/.test(word)) continue;
      issues.push({ path: toJsonPointer([...path, word]), message: toMessage(word, known) });
    }
  }
  return issues.slice(0, MOST);
}

function toMessage(word: string, known: readonly string[]): string {
  const near = findNearestWord(word, known);
  const shown = word.slice(0, 60);
  return near
    ? `"${shown}" is no keyword of JSON Schema and is passed over. Did you mean "${near}"?`
    : `"${shown}" is no keyword of JSON Schema and is passed over. A value of the input is asked for so: {"properties": {"${shown}": {"const": …}}}.`;
}
