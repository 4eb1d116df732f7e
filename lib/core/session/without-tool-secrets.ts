import { findAnswererSettings } from '@/lib/core/answerer/answerer-schemas';
import type { SessionTool } from './session-tool';

/** A tool as it may leave the server, in a file or a link: its answerer's settings without what is secret of them. */
export function withoutToolSecrets(tool: SessionTool): SessionTool {
  const { answerer } = tool;
  return { ...tool, answerer: findAnswererSettings(answerer.type)?.withoutSecrets(answerer) ?? answerer };
}
