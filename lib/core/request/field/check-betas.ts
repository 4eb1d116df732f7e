import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { findAnthropicTool } from '@/lib/core/tool/anthropic-tools';
import type { RequestContext } from '../request-context';
import { toSetting } from '../request-fix';
import { type RequestIssue, toIssue, toPlacedIssue } from '../request-issue';
import { findUsedFeatures } from './find-used-features';

/** So many features without their beta are told by name. */
const MOST_TOLD = 20;

/**
 * Whether the `anthropic-beta` header names what the request uses, and nothing that does not go together. Source: API
 * documentation, "Beta headers", and the page of each feature.
 */
export function checkBetas(context: RequestContext): RequestIssue[] {
  const { betas, body } = context;
  if (!betas) return [];
  const { betas: given } = body;
  if (given !== undefined && given !== null && !Array.isArray(given)) {
    const message = 'betas is a list of the names in the anthropic-beta header.';
    return [toPlacedIssue('wrong-kind', 'betas', 'Input should be a valid list', message)];
  }
  const names: unknown[] = Array.isArray(given) ? given : [];
  return [...checkNames(names), ...checkClash(context, betas), ...checkMissing(context, betas)];
}

function checkNames(names: readonly unknown[]): RequestIssue[] {
  return names.flatMap((name, index) => {
    if (typeof name === 'string' && /^[\w.-]+$/.test(name)) return [];
    const shown = typeof name === 'string' ? cutText(name, 80) : 'a value that is no text';
    const message = `A beta is named by letters, digits, - _ and a dot, not by ${shown === '' ? 'nothing' : shown}.`;
    const said = `Unexpected value(s) \`${shown}\` for the \`anthropic-beta\` header.`;
    return [toIssue('beta-name', `betas.${index}`, said, message)];
  });
}

const MCP = ['mcp-client-2025-11-20', 'mcp-client-2026-09-15'];
const FINE_GRAINED = 'fine-grained-tool-streaming-2025-05-14';

function checkClash({ tools }: RequestContext, betas: ReadonlySet<string>): RequestIssue[] {
  const issues: RequestIssue[] = [];
  if (MCP.every((name) => betas.has(name))) {
    const message = `${MCP.join(' and ')} do not go together. The later one holds all of the earlier.`;
    issues.push(toPlacedIssue('beta-clash', 'betas', `${MCP.join(' and ')} cannot be combined`, message));
  }
  const hasToolset = tools.some((tool) => {
    const toolset = isJsonObject(tool) ? findAnthropicTool(tool.type)?.toolset : undefined;
    return toolset !== undefined && toolset !== 'mcp';
  });
  if (hasToolset && betas.has(FINE_GRAINED)) {
    const message = `Toolsets do not go with the beta ${FINE_GRAINED}. Leave it out, and set eager_input_streaming on your own tools.`;
    issues.push(
      toPlacedIssue('beta-clash', 'betas', `${FINE_GRAINED} is not supported with toolsets`, message),
    );
  }
  return issues;
}

/** Somebody else's model may not ask for them. */
function checkMissing(context: RequestContext, betas: ReadonlySet<string>): RequestIssue[] {
  if (!context.model.isKnown) return [];
  const listed = Array.isArray(context.body.betas);
  const lacking = new Map(
    findUsedFeatures(context)
      .filter(({ anyOf }) => !anyOf.some((name) => betas.has(name)))
      .map((feature) => [feature.anyOf.join(), feature] as const)
      .toReversed(),
  );
  return [...lacking.values()]
    .toReversed()
    .slice(0, MOST_TOLD)
    .map(({ what, place, anyOf }) => {
      const [wanted = ''] = anyOf;
      const fix = toSetting(
        listed ? 'betas.-' : 'betas',
        listed ? wanted : [wanted],
        `Add the beta ${wanted}`,
      );
      return toPlacedIssue(
        'beta-missing',
        'betas',
        'Extra inputs are not permitted',
        `${what} needs the beta ${anyOf.join(' or ')}, which the header does not name.`,
        { apiPath: place, fix },
      );
    });
}
