import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { lintTools } from '@/lib/core/tool/lint-tools';
import { parseTool } from '@/lib/core/tool/parse-tool';
import { toLintContext } from '@/lib/core/tool/to-lint-context';
import { findRule } from '@/lib/core/tool/tool-rules';
import { locateInJson } from './locate-in-json';

/** A problem of a tool at its place in the tool's text, or of the request as a whole. */
export interface ToolProblem {
  /** null: all tools together, or what the settings say of them. */
  toolId: string | null;
  rule: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  /** What happens when the rule is broken, and where the rule comes from; absent for text that is no JSON. */
  why?: string;
  source?: string;
  /** UTF-16 units. */
  start: number;
  end: number;
}

export interface LintQuestion {
  id: number;
  tools: SessionTool[];
  config: SessionConfig;
}

export interface LintAnswer {
  id: number;
  problems: ToolProblem[];
}

/** Why the enabled tools of a session could not be sent as they are: text that does not parse, and what the API refuses. */
export function lintTexts(tools: readonly SessionTool[], config: SessionConfig): ToolProblem[] {
  const enabled = tools.filter((tool) => tool.enabled);
  const parsed = enabled.map((tool) => ({ tool, parsed: parseTool(tool.text) }));
  const broken = parsed.flatMap(({ tool, parsed: result }): ToolProblem[] =>
    result.ok
      ? []
      : [
          {
            toolId: tool.id,
            rule: 'json',
            severity: 'error',
            message: result.message,
            start: result.offset,
            end: result.offset + 1,
          },
        ],
  );
  const readable = parsed.flatMap(({ tool, parsed: result }) =>
    result.ok ? [{ tool, definition: result.definition }] : [],
  );
  const findings = lintTools(
    readable.map(({ definition }) => definition),
    toLintContext(config),
  );
  const found = findings.flatMap(({ index, rule, severity, message, path }): ToolProblem[] => {
    const { why, source } = findRule(rule) ?? {};
    const about = { rule, severity, message, ...(why ? { why } : {}), ...(source ? { source } : {}) };
    if (index === null) return [{ toolId: null, ...about, start: 0, end: 0 }];
    const tool = readable[index]?.tool;
    return tool ? [{ toolId: tool.id, ...about, ...locateInJson(tool.text, path) }] : [];
  });
  return [...broken, ...found];
}
