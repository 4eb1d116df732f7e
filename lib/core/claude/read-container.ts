import { isJsonObject } from './message';

/** A container that code runs in. */
export interface Container {
  id: string;
  /** ISO 8601; absent where the API does not say. */
  expiresAt?: string;
}

/**
 * The `container` of an answer, or of a request, which may be its id alone; undefined where there is none.
 * Source: API documentation, "Messages API reference".
 */
export function readContainer(container: unknown): Container | undefined {
  const { id, expires_at: expires } = isJsonObject(container) ? container : { id: container };
  if (typeof id !== 'string' || id === '') return undefined;
  const isTime = typeof expires === 'string' && !Number.isNaN(Date.parse(expires));
  return { id, ...(isTime ? { expiresAt: expires } : {}) };
}
