import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';

/**
 * An object with a field set, by its name (`output_config.effort`), or without it when the value is undefined. A group
 * that nothing is left of is gone too; a group that is none (`output_config: 5`) is replaced by one.
 */
export function writeField<T extends JsonObject>(object: T, name: string, value: unknown): T {
  return write(object, name, value) as T;
}

function write(object: JsonObject, name: string, value: unknown): JsonObject {
  const [part = name, ...inner] = name.split('.');
  if (inner.length === 0) return withKey(object, part, value);
  const held = object[part];
  // Taking something out of what is no group changes nothing.
  if (value === undefined && !isJsonObject(held)) return object;
  const group = write(isJsonObject(held) ? held : {}, inner.join('.'), value);
  return withKey(object, part, Object.keys(group).length > 0 ? group : undefined);
}

/** Keys keep their order: what is only changed stays in its place. */
function withKey(object: JsonObject, key: string, value: unknown): JsonObject {
  if (value !== undefined) return { ...object, [key]: value };
  const { [key]: _gone, ...rest } = object;
  return rest;
}
