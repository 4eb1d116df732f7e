import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';

/** Settings whose system prompt goes on with what system messages said: text with text, anything else as blocks. */
export function joinSystem<T extends JsonObject>(config: T, said: readonly unknown[]): T {
  const parts = said.filter(isSaid);
  return parts.length === 0 ? config : { ...config, system: join([config.system, ...parts].filter(isSaid)) };
}

const isSaid = (part: unknown): boolean => part !== undefined && part !== null && part !== '';

function join(parts: readonly unknown[]): unknown {
  if (parts.length === 1) return parts[0];
  if (parts.every((part) => typeof part === 'string')) return parts.join('\n\n');
  return parts.flatMap((part) =>
    typeof part === 'string'
      ? [{ type: 'text', text: part }]
      : Array.isArray(part)
        ? part.filter(isJsonObject)
        : [],
  );
}
