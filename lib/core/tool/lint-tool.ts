import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { keepFirst } from '@/lib/core/keep-first';
import { findWorst } from './find-worst';
import { readToolFacts } from './read-tool-facts';
import type { ToolFinding } from './tool-finding';
import { toolRules } from './tool-rules';

/**
 * What is to say about one tool definition: any entry of `tools`, custom or Anthropic's. An error is something the API
 * refuses; what it accepts is never one, and fields nobody knows pass. Never throws. Of more than `MAX_FINDINGS` the last
 * says how many there are besides.
 */
export function lintTool(definition: unknown): ToolFinding[] {
  if (!isJsonObject(definition)) {
    return [
      {
        rule: 'json-object',
        severity: 'error',
        path: [],
        message: 'A tool definition is a JSON object.',
        apiMessage: 'Input should be a valid dictionary',
      },
    ];
  }
  const facts = readToolFacts(definition);
  const found = toolRules.flatMap((rule) =>
    rule.about === 'tool'
      ? rule.check(facts).map((hit) => ({ rule: rule.id, severity: rule.severity, ...hit }))
      : [],
  );
  return keepFirst(found, toBounded, toRest);
}

const toBounded = (finding: ToolFinding): ToolFinding => ({
  ...finding,
  message: cutText(finding.message),
  ...(finding.apiMessage === undefined ? {} : { apiMessage: cutText(finding.apiMessage) }),
});

function toRest(more: string, rest: readonly ToolFinding[]): ToolFinding {
  const severity = findWorst(rest) ?? 'info';
  return { rule: 'more', severity, path: [], message: `${more}. Mend those above first.` };
}
