import { isJsonObject } from '@/lib/core/claude/message';
import type { ToolRule } from '../../tool-finding';

const MOST = 10;

export const parameterCountRule: ToolRule = {
  about: 'tool',
  id: 'parameter-count',
  severity: 'info',
  title: 'A tool has ten parameters at most',
  why: 'Of many parameters the model leaves out some and mixes up others.',
  source: 'Define tools: keep inputs simple',
  check({ kind, definition: { input_schema: schema } }) {
    if (kind !== 'custom' || !isJsonObject(schema) || !isJsonObject(schema.properties)) return [];
    const count = Object.keys(schema.properties).length;
    if (count <= MOST) return [];
    return [
      {
        path: ['input_schema', 'properties'],
        message: `The tool has ${count} parameters. Leave out what is hardly used, or split the tool.`,
      },
    ];
  },
};
