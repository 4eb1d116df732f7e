import type { JsonObject } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { makeTool } from '../edit-tools';

/** Definitions that were brought in, as tools of a session, each answered by hand. */
export const toSessionTools = (definitions: readonly JsonObject[]): SessionTool[] =>
  definitions.map((definition) => makeTool(writeJson(definition, 2)));
