import 'server-only';
import { isJsonObject, toBlocks } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import type { SessionTool } from '@/lib/core/session/session-tool';
import type { Turn } from '@/lib/core/session/turn';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import type { ReadyTool } from '@/lib/server/run/command/get-ready-tools';

/**
 * The tools a run answers for: those that are sent, and those that system messages of the conversation define, the latest of
 * a name first. A tool of the session of that name says how its calls are answered, switched on or not; otherwise a person
 * does.
 *
 * @param own all tools of the session
 */
export function withDefinedTools(
  sent: readonly ReadyTool[],
  own: readonly SessionTool[],
  path: readonly Turn[],
): ReadyTool[] {
  const definitions = path
    .filter(({ message }) => message.role === 'system')
    .flatMap(({ message }) => toBlocks(message.content))
    .filter(({ type }) => type === 'tool_addition')
    .map(({ tool }) => (isJsonObject(tool) ? tool.definition : undefined))
    .filter(isJsonObject);
  if (definitions.length === 0) return [...sent];
  const named = new Map(own.map((tool) => [nameTool(readTool(tool.text)), tool]));
  const defined = definitions.toReversed().map((definition): ReadyTool => {
    const known = named.get(nameTool(definition));
    const text = writeJson(definition);
    return known
      ? { ...known, text, definition }
      : { id: '', text, definition, answerer: { type: 'manual' }, enabled: true };
  });
  return [...defined, ...sent];
}
