import type { ThinkingBindings } from '@/lib/core/run/request/thinking-binding';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import type { Turn } from '@/lib/core/session/turn';

/** What of a session is written out for reading: its current path. */
export interface ExportSource {
  title: string;
  config: SessionConfig;
  tools: readonly SessionTool[];
  draft: string;
  /** Root first. */
  path: readonly Turn[];
  /** What answers of the path were asked for with. */
  bindings?: ThinkingBindings;
}
