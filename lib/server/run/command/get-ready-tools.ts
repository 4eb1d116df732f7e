import 'server-only';
import { AppError, type AppErrorIssue } from '@/lib/core/app-error';
import type { JsonObject } from '@/lib/core/claude/message';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { parseTool } from '@/lib/core/tool/parse-tool';
import { nameTool } from '@/lib/core/tool/read-tool';
import { toLintContext } from '@/lib/core/tool/to-lint-context';
import { checkTools } from '@/lib/server/schema/check-tools';

/** An enabled tool with its definition read. */
export interface ReadyTool extends SessionTool {
  definition: JsonObject;
}

/**
 * The enabled tools of a session, ready to be sent.
 *
 * @throws AppError `tool_invalid` naming every enabled tool whose text is no JSON object and where it breaks, or
 *   everything the API would refuse about the tools; paths begin with `tools.` and the tool's place in the session
 */
export async function getReadyTools(
  tools: readonly SessionTool[],
  config: SessionConfig,
): Promise<ReadyTool[]> {
  const enabled = [...tools.entries()].filter(([, tool]) => tool.enabled);
  const ready: ReadyTool[] = [];
  const broken: AppErrorIssue[] = [];
  for (const [index, tool] of enabled) {
    const parsed = parseTool(tool.text);
    if (parsed.ok) ready.push({ ...tool, definition: parsed.definition });
    else
      broken.push({ path: `tools.${index}`, message: `Tool ${index + 1} cannot be read: ${parsed.message}` });
  }
  const places = enabled.map(([index]) => index);
  refuse(broken.length > 0 ? broken : await findRefusals(ready, places, config));
  return ready;
}

function refuse(issues: AppErrorIssue[]): void {
  if (issues.length === 0) return;
  throw new AppError('tool_invalid', issues.map((issue) => issue.message).join(' '), issues);
}

/** What the API would refuse about the tools. */
async function findRefusals(
  tools: readonly ReadyTool[],
  places: readonly number[],
  config: SessionConfig,
): Promise<AppErrorIssue[]> {
  const definitions = tools.map(({ definition }) => definition);
  const context = toLintContext(config);
  return (await checkTools(tools, context)).map(({ index, path, message }) => {
    if (index === null) return { path: path.join('.'), message };
    const name = nameTool(definitions[index] ?? null);
    return { path: ['tools', places[index], ...path].join('.'), message: `${name}: ${message}` };
  });
}

/** The name a tool is called by; toolsets have none of their own and are told apart by their type. */
export function answersTo(tool: ReadyTool, call: { name: string; toolset_name?: string }): boolean {
  if (call.toolset_name !== undefined) {
    return String(tool.definition.type ?? '').startsWith(`${call.toolset_name}_toolset_`);
  }
  return nameTool(tool.definition) === call.name;
}
