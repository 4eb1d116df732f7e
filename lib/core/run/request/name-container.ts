import { isJsonObject } from '@/lib/core/claude/message';

/**
 * The `container` of a request. The one the last answer ran in is named again unless the configuration names one, also
 * beside what else the configuration says of it (`skills`): the API demands it while a call made by code in that
 * container is pending. Source: API documentation, "Messages API reference", "Programmatic tool calling".
 *
 * @param configured as the session has it: an id, an object with or without one, or undefined
 * @param last the container of the last answer, or its id
 * @returns undefined when there is none to name
 */
export function nameContainer(configured: unknown, last: unknown): unknown {
  const id = idOf(last);
  if (id === undefined) return configured;
  if (configured === undefined) return id;
  return isJsonObject(configured) && idOf(configured) === undefined ? { ...configured, id } : configured;
}

function idOf(container: unknown): string | undefined {
  const id = isJsonObject(container) ? container.id : container;
  return typeof id === 'string' ? id : undefined;
}
