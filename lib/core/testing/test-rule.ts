import { describe, expect, it } from 'vitest';
import { isJsonObject } from '@/lib/core/claude/message';
import { applyFix } from '@/lib/core/tool/fix/apply-fix';
import { findFix } from '@/lib/core/tool/fix/find-fix';
import { lintTools, type PlacedFinding } from '@/lib/core/tool/lint-tools';
import { parseTool } from '@/lib/core/tool/parse-tool';
import type { ToolSetContext } from '@/lib/core/tool/tool-finding';
import { findRule } from '@/lib/core/tool/tool-rules';

/** What a rule has to say, in order; a field that is absent is not looked at. */
interface Expected {
  /** The place in the definition, its parts joined by dots. */
  path: string;
  /** Of the tool; 0 if absent, null for the request. */
  index?: number | null;
  apiMessage?: string;
  message?: string | RegExp;
  /** The definition with the fix made in it; null for a finding that has none. */
  fixed?: object | null;
}

interface RuleCase {
  name: string;
  tools: unknown[];
  context?: ToolSetContext;
  findings: Expected[];
}

/**
 * The table of a rule: what it finds in some tools, and what it passes. Errors of other rules count as found too: what
 * one rule says is not said again by the next.
 */
export function testRule(id: string, cases: readonly RuleCase[]): void {
  describe(`the rule ${id}`, () => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { tools, context, findings }) => {
      const found = lintTools(tools, context).filter(
        ({ rule, severity }) => rule === id || (severity === 'error' && findRule(id)?.severity === 'error'),
      );
      expect(found.map(({ rule, index, path }) => [rule, index, path.join('.')])).toEqual(
        findings.map(({ index = 0, path }) => [id, index, path]),
      );
      for (const [place, expected] of findings.entries()) {
        const finding = found[place];
        if (finding) compare(finding, expected, tools);
      }
    });
  });
}

function compare(finding: PlacedFinding, { apiMessage, message, fixed }: Expected, tools: unknown[]): void {
  if (apiMessage !== undefined) expect(finding.apiMessage).toBe(apiMessage);
  if (message !== undefined) expect(finding.message).toMatch(message);
  if (fixed === undefined) return;
  const mended = fix(finding, tools[finding.index ?? -1]);
  expect(mended).toEqual(fixed);
  if (fixed === null) return;
  const left = lintTools(tools.map((tool, index) => (index === finding.index ? mended : tool)));
  expect(left.map(toPlace)).not.toContain(toPlace(finding));
}

/** What is mended is told no more, at the place where it was told. */
const toPlace = ({ rule, index, path }: PlacedFinding): string => `${rule} ${index} ${path.join('.')}`;

/** The definition with the finding mended, by way of its text; null when there is no fix, or it changes nothing. */
function fix(finding: PlacedFinding, definition: unknown): unknown {
  if (!isJsonObject(definition)) return null;
  const found = findFix(finding, definition);
  const text = found ? applyFix(JSON.stringify(definition, null, 2), found) : null;
  const parsed = text === null ? null : parseTool(text);
  return parsed?.ok ? parsed.definition : null;
}
