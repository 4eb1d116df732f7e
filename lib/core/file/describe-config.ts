import type { JsonObject } from '@/lib/core/claude/message';
import { findConnectionFields } from '@/lib/core/run/request/without-credentials';

/**
 * What of a configuration was left out, and what it reaches when somebody runs it.
 *
 * @param name what it is called in the middle of a sentence
 */
export function describeConfig(config: JsonObject, name: string): string[] {
  const left = findConnectionFields(config);
  const servers = Array.isArray(config.mcp_servers) ? config.mcp_servers.length : 0;
  return [
    ...(left.length > 0 ? [`Left out of ${name}: ${left.join(', ')}.`] : []),
    ...(servers > 0
      ? [
          `${name.charAt(0).toUpperCase()}${name.slice(1)} name MCP servers. Claude connects to them when the session is run; their tokens are not in the file.`,
        ]
      : []),
  ];
}
