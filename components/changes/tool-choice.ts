import type { JsonObject } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';

/** A tool of the session, of the recorded run, or of both. */
export interface ToolChoice {
  name: string;
  /** As the session has it, switched off ones too. */
  own: SessionTool | undefined;
  /** As it was sent in the recorded run. */
  recorded: JsonObject | undefined;
}

/** The tools a version can be chosen of: the session's in their order, then those only the recorded run had. */
export function listChoices(tools: readonly SessionTool[], recorded: readonly JsonObject[]): ToolChoice[] {
  const left = new Map(recorded.map((definition) => [nameTool(definition), definition]));
  const seen = new Set<string>();
  const own = tools.map((tool): ToolChoice => {
    const plain = nameTool(readTool(tool.text));
    // No request may hold two tools of one name, but a session can, one of them switched off.
    let name = plain;
    for (let count = 2; seen.has(name); count += 1) name = `${plain} (${count})`;
    seen.add(name);
    const found = name === plain ? left.get(plain) : undefined;
    if (found) left.delete(plain);
    return { name, own: tool, recorded: found };
  });
  return [...own, ...[...left].map(([name, definition]) => ({ name, own: undefined, recorded: definition }))];
}

/** The text of a tool as it was in the recorded run; empty where it was not sent. */
export const toRecordedText = ({ recorded }: ToolChoice): string => (recorded ? writeJson(recorded, 2) : '');
