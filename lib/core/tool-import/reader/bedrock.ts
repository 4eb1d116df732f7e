import { isJsonObject } from '@/lib/core/claude/message';
import { toRenamed, unwrapSchema } from '../to-renamed';
import type { EntryReader } from '../tool-reader';

/** A tool of the Converse API: `{toolSpec: {name, description, inputSchema: {json}}}`. */
export const bedrock: EntryReader = {
  id: 'bedrock',
  label: 'tools for Amazon Bedrock',
  from: 'entry',
  sniff: (entry) => isJsonObject(entry) && (isJsonObject(entry.toolSpec) || isCachePoint(entry)),
  read(entry, tell) {
    if (!isJsonObject(entry)) return [];
    const { toolSpec, ...around } = entry;
    if (!isJsonObject(toolSpec)) {
      const message = 'A cache point without a tool before it marks nothing; it was left out.';
      tell({ severity: 'info', path: 'cachePoint', message });
      return [];
    }
    const { definition, changes } = toRenamed(toolSpec, 'inputSchema', unwrapSchema);
    const beside = Object.entries(around).map(([key, before]) => ({
      path: key,
      message: `"${key}" stood beside "toolSpec"; it was left out.`,
      before,
    }));
    return [
      {
        definition,
        changes: [{ path: 'toolSpec', message: 'Taken out of "toolSpec".' }, ...changes, ...beside],
      },
    ];
  },
  join(entry, before, tell) {
    if (!isJsonObject(entry) || !isCachePoint(entry) || !isJsonObject(before.definition)) return undefined;
    const name = String(before.definition.name).slice(0, 200);
    const message = `A cache point is no tool: it became cache_control of ${name}, the tool before it.`;
    tell({ severity: 'info', path: 'cachePoint', message });
    const ttl = isJsonObject(entry.cachePoint) ? entry.cachePoint.ttl : undefined;
    const cache_control = { type: 'ephemeral', ...(ttl === undefined ? {} : { ttl }) };
    return { ...before, definition: { ...before.definition, cache_control } };
  },
};

const isCachePoint = (entry: object): boolean => 'cachePoint' in entry && Object.keys(entry).length === 1;
