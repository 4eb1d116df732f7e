import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { toRenamed, toTypeless, unwrapSchema } from '../to-renamed';
import type { EntryReader } from '../tool-reader';

/** A tool of the AI SDK as it stands in logs: its schema is wrapped in `jsonSchema`, or it is a function with `inputSchema`. */
export const aiSdk: EntryReader = {
  id: 'ai-sdk',
  label: 'tools of the AI SDK',
  from: 'entry',
  sniff: (entry) =>
    isJsonObject(entry) &&
    (isWrapped(entry.inputSchema) ||
      isWrapped(entry.parameters) ||
      (entry.type === 'function' && isJsonObject(entry.inputSchema))),
  read(entry) {
    if (!isJsonObject(entry)) return [];
    const { type, ...rest } = entry;
    const own = type === 'function' ? rest : entry;
    const named = toRenamed(own, 'inputSchema' in own ? 'inputSchema' : 'parameters', unwrapSchema);
    return [{ ...named, changes: [...toTypeless(entry), ...named.changes] }];
  },
};

const isWrapped = (held: unknown): held is JsonObject => isJsonObject(held) && isJsonObject(held.jsonSchema);
