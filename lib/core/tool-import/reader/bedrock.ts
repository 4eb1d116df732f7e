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
    if (!isJsonObject(entry.toolSpec)) {
      const message = 'A cache point is no tool. Set cache_control on the tool before it instead.';
      tell({ severity: 'info', path: 'cachePoint', message });
      return [];
    }
    const { toolSpec } = entry;
    const { definition, changes } = toRenamed(toolSpec, 'inputSchema', unwrapSchema);
    return [{ definition, changes: [{ path: 'toolSpec', message: 'Taken out of "toolSpec".' }, ...changes] }];
  },
};

const isCachePoint = (entry: object): boolean => 'cachePoint' in entry && Object.keys(entry).length === 1;
