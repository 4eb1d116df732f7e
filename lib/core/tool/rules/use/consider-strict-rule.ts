import { isJsonObject } from '@/lib/core/claude/message';
import { toStrictSchema } from '../../fix/to-strict-schema';
import type { ToolRule } from '../../tool-finding';
import { findCodeCaller } from '../find-code-caller';
import { findVerb } from './find-verb';

const COSTLY = new Set(
  'create update delete send pay transfer refund charge book submit publish deploy write insert execute schedule'.split(
    ' ',
  ),
);

export const considerStrictRule: ToolRule = {
  about: 'tool',
  id: 'consider-strict',
  severity: 'info',
  title: 'A tool whose wrong input is costly is strict',
  why: 'With strict the input always has the form of the schema. A request may have 20 strict tools; not every tool needs it.',
  source: 'Strict tool use',
  check({ kind, name, definition }) {
    const { strict, input_schema: schema } = definition;
    if (kind !== 'custom' || name === null || strict !== undefined || findCodeCaller(definition) >= 0)
      return [];
    const verb = findVerb(name) ?? '';
    if (!COSTLY.has(verb) || !isJsonObject(schema) || !isJsonObject(schema.properties)) return [];
    if (Object.keys(schema.properties).length === 0) return [];
    const message = `The tool seems to ${verb} something. Set "strict": true where a wrong input is costly.`;
    return [{ path: [], message }];
  },
  fix({ definition }) {
    const schema = toStrictSchema(definition.input_schema);
    if (schema === null) return undefined;
    return {
      label: 'Make it strict',
      edits: [
        { path: ['input_schema'], value: schema },
        { path: ['strict'], value: true },
      ],
    };
  },
};
