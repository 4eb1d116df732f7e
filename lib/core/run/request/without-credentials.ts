import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { isSending, type SendingEvent, type StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import type { RunChanges } from '@/lib/core/run/run-changes';

/** How clients of the API call what says where requests go and who pays for them. None is a field of its body. */
const CONNECTION = new Set([
  'api_key',
  'apiKey',
  'auth_token',
  'authToken',
  'authorization',
  'base_url',
  'baseURL',
  'headers',
  'default_headers',
  'defaultHeaders',
  'extra_headers',
  'x-api-key',
]);

/** The fields of a configuration that say where requests go or with which credentials. */
export function findConnectionFields(config: JsonObject): string[] {
  return Object.keys(config).filter((key) => CONNECTION.has(key));
}

/** A configuration or request body without credentials: those of the connection, and the tokens of MCP servers. */
export function withoutCredentials<T extends JsonObject>(body: T): T {
  const rest: JsonObject = Object.fromEntries(Object.entries(body).filter(([key]) => !CONNECTION.has(key)));
  if (Array.isArray(rest.mcp_servers)) rest.mcp_servers = rest.mcp_servers.map(withoutToken);
  return rest as T;
}

/**
 * The events of a log, their request bodies without credentials. A body that had one loses its hash with it: it is no
 * longer what was sent, and the credential could be tried out by the hash.
 */
export function withoutEventCredentials(events: readonly StoredRunEvent[]): StoredRunEvent[] {
  const changed = new Set<number>();
  return events.map((event) => {
    if (!isSending(event)) return event;
    const params = event.params && withoutCredentials(event.params);
    if (params && JSON.stringify(params) !== JSON.stringify(event.params)) changed.add(event.seq);
    const { hash, ...rest }: SendingEvent & { hash?: string } = event;
    const isAsSent = !changed.has(event.paramsOf ?? event.seq);
    return { ...rest, ...(hash && isAsSent ? { hash } : {}), ...(params ? { params } : {}) };
  });
}

/** What a run is run with in place of its session's settings, without credentials. */
export function withoutChangesCredentials<T extends Pick<RunChanges, 'config'>>(changes: T): T {
  return changes.config ? { ...changes, config: withoutCredentials(changes.config) } : changes;
}

function withoutToken(server: unknown): unknown {
  if (!isJsonObject(server)) return server;
  const { authorization_token: _, ...rest } = server;
  return rest;
}
