import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { keepFirst } from '@/lib/core/keep-first';
import { findWorst } from './find-worst';
import { readToolFacts } from './read-tool-facts';
import type { ToolFinding } from './tool-finding';
import { toolRules } from './tool-rules';

/** What stands for what the rules that judge values would have said. */
const UNJUDGED: ToolFinding = {
  rule: 'unjudged',
  severity: 'warning',
  path: ['input_schema'],
  message:
    'Examples and defaults were not held against the schema, which takes too long: look for a pattern with nested repeats, or for $refs that multiply.',
};

/**
 * What is to say about one tool definition: any entry of `tools`, custom or Anthropic's. An error is something the API
 * refuses; what it accepts is never one, and fields nobody knows pass. Never throws. Of more than `MAX_FINDINGS` the last
 * says how many there are besides.
 *
 * @param judges false where the schema is known to take too long: nothing is held against it then
 */
export function lintTool(definition: unknown, judges = true): ToolFinding[] {
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
    rule.about === 'tool' && (judges || !rule.judgesValues)
      ? rule.check(facts).map((hit) => ({ rule: rule.id, severity: rule.severity, ...hit }))
      : [],
  );
  return keepFirst(judges ? found : [...found, UNJUDGED], toBounded, toRest);
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
