import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';

/** The value of a field, by its name (`output_config.effort`); undefined where it is not set. */
export function readField(config: JsonObject, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>((held, part) => (isJsonObject(held) ? held[part] : undefined), config);
}
