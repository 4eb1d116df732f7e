import type { SessionTool } from '@/lib/core/session/session-tool';

/** Parts of a tool, or what makes them from the tool as it is then. */
export type ToolChange = Partial<SessionTool> | ((tool: SessionTool) => Partial<SessionTool>);
