import type { InvalidTexts } from '@/components/shape/invalid/invalid-text';
import { parseJsonPointer } from '@/lib/core/json/json-pointer';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';

/** A run that does not start because of what stands in a form. */
export class UnsendableTextError extends Error {
  readonly toolId: string | undefined;

  /** @param toolId of the tool it is about; absent: it is about the settings */
  constructor(message: string, toolId?: string) {
    super(message);
    this.toolId = toolId;
  }
}

/**
 * What is left in a field as it cannot be sent would be sent as it was before, behind the person's back.
 *
 * @throws UnsendableTextError naming the first such field
 */
export function assertSendable(invalid: InvalidTexts, tools: readonly SessionTool[]): void {
  const [first] = Object.entries(invalid);
  if (!first) return;
  const [path, { problem, name }] = first;
  const [root = '', ...parts] = parseJsonPointer(path);
  const field = name ?? parts.join('.');
  const tool = tools.find(({ id }) => root === `tool:${id}`);
  if (!tool) throw new UnsendableTextError(`Settings, ${field}: ${problem}`);
  throw new UnsendableTextError(`${nameTool(readTool(tool.text))}, ${field}: ${problem}`, tool.id);
}
