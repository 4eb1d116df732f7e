import type { JsonObject } from '@/lib/core/claude/message';
import { readToolFacts } from '../read-tool-facts';
import type { ToolFinding } from '../tool-finding';
import { findRule } from '../tool-rules';
import type { ToolFix } from './tool-fix';

/** What mends a finding in the definition it was made of; undefined where a person has to choose. */
export function findFix(finding: ToolFinding, definition: JsonObject): ToolFix | undefined {
  return findRule(finding.rule)?.fix?.(readToolFacts(definition), finding);
}
