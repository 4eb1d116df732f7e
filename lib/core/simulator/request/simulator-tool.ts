import type { JsonObject } from '@/lib/core/claude/message';

/** How a tool is answered: by the user (`custom` and the Anthropic-defined client tools) or by the API (`server`). */
export type ToolKind = 'custom' | 'bash' | 'text_editor' | 'memory' | 'computer' | 'browser' | 'server';

/** A tool of the request as the simulator sees it. */
export interface SimulatorTool {
  name: string;
  description: string;
  /** The input's JSON Schema; of Anthropic-defined tools one written from their documentation. */
  schema: JsonObject;
  examples: JsonObject[];
  kind: ToolKind;
  /** For members of a toolset. */
  toolset_name?: string;
  /** The dated type of a server tool, such as `web_search_20260318`. */
  serverType?: string;
  /** Its inputs never break its schema. */
  isStrict: boolean;
  /** Hidden until a tool search has found it. */
  isDeferred: boolean;
  /** False for tools only code may call. */
  isDirect: boolean;
}
