import type { JsonObject } from '@/lib/core/claude/message';
import type { Shape } from '@/lib/core/claude/shape/shape';

/** Models that answer 400 to a tool, and what they want instead. */
interface Refusal {
  models: readonly string[];
  instead: string;
}

/** A dated version of a tool that Anthropic defines. */
export interface ToolVersion {
  type: string;
  /** What it has that the one before it had not, or what it is kept for. */
  news: string;
  /** What it takes besides `type`, `name` and the fields of all tools. */
  fields: Readonly<Record<string, Shape>>;
  /** Where its fixed name is not that of the family. */
  name?: string;
  /** Values of the `anthropic-beta` header, one of which a request with this tool needs. */
  betas?: readonly string[];
  refusedBy?: Refusal;
}

/** A kind of tool Anthropic defines, in all its versions. */
export interface ToolFamily {
  /** In kebab-case. */
  id: string;
  label: string;
  /** What the model does with it. */
  note: string;
  /** The fixed name; null for toolsets, which have none. */
  name: string | null;
  /** Who executes the calls. */
  runs: 'server' | 'client';
  /** Set for toolsets: their members arrive as `tool_use` with this `toolset_name`. */
  toolset?: 'computer' | 'browser' | 'mcp';
  /** Newest first. The first is the one to take. */
  versions: readonly [ToolVersion, ...ToolVersion[]];
  /** What a new one has beside its type and name. */
  begin?: JsonObject;
}
