import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { lintTools } from '@/lib/core/tool/lint-tools';
import { parseTool } from '@/lib/core/tool/parse-tool';
import { locateInJson } from './locate-in-json';

/** A problem of a tool, at its place in the tool's text. */
export interface ToolProblem {
  toolId: string;
  rule: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
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
    { model: config.model, tool_choice: config.tool_choice, thinking: config.thinking },
  );
  const found = findings.flatMap(({ index, rule, severity, message, path }): ToolProblem[] => {
    const tool = index === null ? undefined : readable[index]?.tool;
    return tool ? [{ toolId: tool.id, rule, severity, message, ...locateInJson(tool.text, path) }] : [];
  });
  return [...broken, ...found];
}
