import { makeId } from '@/lib/core/claude/make-id';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { Scene } from '../scene';

/** An idle container is kept so long. Source: API documentation, "Programmatic tool calling". */
const KEPT_MS = 5 * 60 * 1000;

/** The `container` of an answer: the one the request names, or a new one. */
export function toContainer({ request, seed, now }: Scene): JsonObject {
  const { container } = request.body;
  const named = isJsonObject(container) ? container.id : container;
  const skills = isJsonObject(container) && Array.isArray(container.skills) ? container.skills : null;
  return {
    id: typeof named === 'string' && named !== '' ? named : makeId('container_', seed),
    expires_at: new Date(now + KEPT_MS).toISOString(),
    skills,
  };
}
