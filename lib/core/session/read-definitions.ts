import type { JsonObject } from '@/lib/core/claude/message';
import { readTool } from '@/lib/core/tool/read-tool';
import type { SessionTool } from './session-tool';

/** The definitions that are sent: of the tools that are switched on, those that can be read. */
export const readDefinitions = (tools: readonly SessionTool[]): JsonObject[] =>
  tools
    .filter(({ enabled }) => enabled)
    .map(({ text }) => readTool(text))
    .filter((definition) => definition !== null);
