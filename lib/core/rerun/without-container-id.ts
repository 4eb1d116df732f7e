import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';

/** Settings without the id of their container: it comes from the answers of the path, see `nameContainer`. */
export function withoutContainerId({ container, ...settings }: JsonObject): JsonObject {
  if (!isJsonObject(container)) return settings;
  const { id: _id, ...rest } = container;
  return Object.keys(rest).length > 0 ? { ...settings, container: rest } : settings;
}
