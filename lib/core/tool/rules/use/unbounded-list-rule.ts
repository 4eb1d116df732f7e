import { isJsonObject } from '@/lib/core/claude/message';
import type { ToolRule } from '../../tool-finding';
import { splitName } from '../split-name';

const LISTS = new Set(['list', 'all', 'dump', 'export', 'history', 'logs', 'search', 'query', 'scan']);
const BOUND =
  /limit|max|page|per_?page|cursor|offset|count|top|first|size|head|tail|filter|query|depth|num|since|range|path|format|detail|fields?/i;

export const unboundedListRule: ToolRule = {
  about: 'tool',
  id: 'unbounded-list',
  severity: 'info',
  title: 'What may be long can be bounded',
  why: 'A long result fills the context with what nobody asked for; clients cut one at 25,000 tokens.',
  source: 'Writing tools for agents: token efficiency',
  check({ kind, name, definition: { input_schema: schema } }) {
    if (kind !== 'custom' || name === null || !isJsonObject(schema)) return [];
    if (!splitName(name).some((word) => LISTS.has(word))) return [];
    const names = isJsonObject(schema.properties) ? Object.keys(schema.properties) : [];
    if (names.some((one) => BOUND.test(one))) return [];
    const message =
      'The result may be long, and nothing bounds it. Add a filter, "limit" and a cursor, or "response_format": "concise" or "detailed".';
    return [{ path: names.length === 0 ? ['input_schema'] : ['input_schema', 'properties'], message }];
  },
};
