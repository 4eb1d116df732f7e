import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { keepFirst } from '@/lib/core/keep-first';
import { lintTool } from './lint-tool';
import { readToolFacts } from './read-tool-facts';
import type { PlacedTool, ToolFinding, ToolSetContext, ToolSetRule } from './tool-finding';
import { toolRules } from './tool-rules';

/** A finding of a request's tools: about the tool at `index`, or about the request (its path then starts there). */
export type PlacedFinding = ToolFinding & { index: number | null };

/**
 * What is to say about the tools of one request: each by itself, in order, then all of them together with the fields of
 * the request that speak of tools. One refused tool makes the API refuse the whole request. Never throws.
 *
 * @param unjudged tools whose schema is known to take too long
 */
export function lintTools(
  definitions: readonly unknown[],
  context: ToolSetContext = {},
  unjudged: ReadonlySet<number> = new Set(),
): PlacedFinding[] {
  const single = definitions.flatMap((definition, index) =>
    lintTool(definition, !unjudged.has(index)).map((finding) => ({ ...finding, index })),
  );
  const tools = definitions.flatMap((definition, index): PlacedTool[] =>
    isJsonObject(definition) ? [{ ...readToolFacts(definition), index }] : [],
  );
  const together = toolRules.flatMap((rule) =>
    rule.about === 'request' ? findHits(rule, tools, context) : [],
  );
  return [...single, ...together];
}

function findHits(
  { id, severity, check }: ToolSetRule,
  tools: readonly PlacedTool[],
  context: ToolSetContext,
): PlacedFinding[] {
  return keepFirst(
    check(tools, context),
    (hit) => ({ rule: id, severity, ...hit, message: cutText(hit.message) }),
    (more) => ({ rule: 'more', severity, index: null, path: ['tools'], message: more }),
  );
}
