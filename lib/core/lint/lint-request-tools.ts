import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { limits } from '@/lib/core/limits/limits.mjs';
import { severities } from '@/lib/core/tool/find-worst';
import { findFix } from '@/lib/core/tool/fix/find-fix';
import { toJsonPatch } from '@/lib/core/tool/fix/to-json-patch';
import { lintTools, type PlacedFinding } from '@/lib/core/tool/lint-tools';
import { toLintContext } from '@/lib/core/tool/to-lint-context';
import type { RuleFacts } from '@/lib/core/tool/tool-finding';
import { findRule } from '@/lib/core/tool/tool-rules';
import { countBudgets } from './count-budgets';
import { findRequestFindings } from './find-request-findings';
import { isSilenced, type LintSilence } from './is-silenced';
import type { LintFinding } from './lint-finding';
import { scoreFindings } from './score-findings';

interface LintedTools {
  tools: readonly unknown[];
  /** The rest of the request they are sent in. */
  request?: JsonObject | undefined;
  silenced?: readonly LintSilence[] | undefined;
  /** Tools whose schema takes too long: values are not held against it, and a finding says so. */
  unjudged?: ReadonlySet<number> | undefined;
}

/**
 * What is to say about the tools of a request: the findings of every rule, one a place, scores, and how much of the API's
 * budgets they use. One tool that is broken silences no other. Never throws.
 */
export function lintRequestTools({ tools, request = {}, silenced = [], unjudged = new Set() }: LintedTools) {
  const found = [
    ...lintTools(tools, toLintContext(request), unjudged).map((one) => toFinding(one, tools)),
    ...findRequestFindings(tools, request),
  ];
  const told = found.filter((finding) => !isSilenced(silenced, finding));
  const ordered = severities.flatMap((severity) => told.filter((finding) => finding.severity === severity));
  const most = limits.lintFindings.value;
  const findings =
    ordered.length <= most ? ordered : [...ordered.slice(0, most), toRest(ordered.slice(most))];
  return {
    findings,
    scores: scoreFindings(told, tools.length),
    budgets: countBudgets(tools, request),
    silenced: found.length - told.length,
  };
}

export type LintReport = ReturnType<typeof lintRequestTools>;

function toFinding(finding: PlacedFinding, tools: readonly unknown[]): LintFinding {
  const { rule: id, severity, index, path, message } = finding;
  const { why, source } = findRule(id) ?? UNLISTED[id] ?? UNKNOWN;
  const definition = index === null ? undefined : tools[index];
  const fix = isJsonObject(definition) ? findFix(finding, definition) : undefined;
  return {
    tool: index,
    id,
    severity,
    path: cutText(path.join('.')),
    message,
    why,
    source,
    ...(fix ? { fix: { label: fix.label, edits: toJsonPatch(fix.edits, definition) } } : {}),
  };
}

type Told = Pick<RuleFacts, 'why' | 'source'>;

const UNKNOWN: Told = {
  why: 'The API refuses the whole request over one tool it cannot read.',
  source: 'Messages API: tools',
};

/** Findings that no rule has made. */
const UNLISTED: Readonly<Record<string, Told>> = {
  more: { why: 'A list of findings stays short enough to read.', source: 'Loopbench: limits' },
  unjudged: {
    why: 'A schema that takes too long here takes long wherever an input is checked against it.',
    source: 'Loopbench: limits',
  },
};

function toRest(rest: readonly LintFinding[]): LintFinding {
  const message = `and ${rest.length.toLocaleString('en-US')} more. Mend those above first.`;
  const [first] = rest;
  return {
    tool: null,
    id: 'more',
    severity: first?.severity ?? 'info',
    path: 'tools',
    message,
    ...(UNLISTED.more ?? UNKNOWN),
  };
}
