import { toJsonPointer } from '@/lib/core/json/json-pointer';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { findFix } from '@/lib/core/tool/fix/find-fix';
import type { ToolFix } from '@/lib/core/tool/fix/tool-fix';
import { lintTools } from '@/lib/core/tool/lint-tools';
import { parseTool } from '@/lib/core/tool/parse-tool';
import { findSilence } from '@/lib/core/tool/silence/find-silence';
import type { SilencedFinding } from '@/lib/core/tool/silence/silenced-finding';
import { toLintContext } from '@/lib/core/tool/to-lint-context';
import type { Severity, ToolFinding } from '@/lib/core/tool/tool-finding';
import { findRule } from '@/lib/core/tool/tool-rules';
import { createJsonLocator, type JsonLocator } from './create-json-locator';

/** A problem of a tool at its place in the tool's text, or of the request as a whole. */
export interface ToolProblem {
  /** null: all tools together, or what the settings say of them. */
  toolId: string | null;
  rule: string;
  severity: Severity;
  message: string;
  /** What the rule asks for, what happens when it is broken, and where it comes from; absent for text that is no JSON. */
  about?: { title: string; why: string; source: string };
  /** Where in the definition, as a JSON Pointer. */
  at: string;
  /** What mends it, where there is one thing that does. */
  fix?: ToolFix;
  /** What keeps it quiet; absent for one that is told. */
  silence?: SilencedFinding;
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
            at: '',
            start: result.offset,
            end: result.offset + 1,
          },
        ],
  );
  const readable = parsed.flatMap(({ tool, parsed: result }) =>
    result.ok ? [{ tool, definition: result.definition, locate: toLazy(tool.text) }] : [],
  );
  const findings = lintTools(
    readable.map(({ definition }) => definition),
    toLintContext(config),
  );
  const found = findings.flatMap((finding): ToolProblem[] => {
    const told = toTold(finding);
    if (finding.index === null) return [{ toolId: null, ...told, start: 0, end: 0 }];
    const held = readable[finding.index];
    if (!held) return [];
    const { tool, definition, locate } = held;
    const fix = findFix(finding, definition);
    const silence = findSilence(tool.silenced, finding);
    return [
      {
        toolId: tool.id,
        ...told,
        ...(fix ? { fix } : {}),
        ...(silence ? { silence } : {}),
        ...locate(finding.path),
      },
    ];
  });
  return [...broken, ...found];
}

/** What there is to say of a finding, wherever it stands. */
function toTold({ rule, severity, message, path }: ToolFinding) {
  const found = findRule(rule);
  const about = found && { title: found.title, why: found.why, source: found.source };
  return { rule, severity, message, at: toJsonPointer(path), ...(about ? { about } : {}) };
}

/** A text in which nothing was found is not read for places. */
function toLazy(text: string): JsonLocator {
  let locate: JsonLocator | undefined;
  return (path) => {
    locate ??= createJsonLocator(text);
    return locate(path);
  };
}
