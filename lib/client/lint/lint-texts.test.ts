import { expect, it } from 'vitest';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { lintTexts } from './lint-texts';

const toolOf = (text: string, enabled = true): SessionTool => ({
  id: `tool_${text.length}`,
  text,
  answerer: { type: 'manual' },
  enabled,
});
const description = '"description": "Gets an order by its id. Use it for one order. Returns JSON."';
const schema = `${description}, "input_schema": {"type": "object"}`;

it('tells what is wrong with the request as a whole, before it is run', () => {
  const tools = [toolOf(`{"name": "get_order", ${schema}, "defer_loading": true}`)];
  const config = sessionConfigSchema.parse({ tool_choice: { type: 'tool', name: 'nope' } });
  expect(lintTexts(tools, config).map(({ toolId, rule }) => [toolId, rule])).toEqual([
    [null, 'all-deferred'],
    [null, 'tool-choice'],
  ]);
});

it('counts the output format as the API does, together with strict tools', () => {
  const properties = Object.fromEntries(
    Array.from({ length: 25 }, (_, index) => [`p${index}`, { type: 'string' }]),
  );
  const format = {
    type: 'json_schema',
    schema: { type: 'object', properties, additionalProperties: false },
  };
  const strict = `{"name": "get_order", ${description}, "strict": true, "input_schema": {"type": "object", "properties": {}, "additionalProperties": false}}`;
  const plain = sessionConfigSchema.parse({});
  const withFormat = sessionConfigSchema.parse({ output_config: { format } });
  expect(lintTexts([toolOf(strict)], plain)).toEqual([]);
  expect(lintTexts([toolOf(strict)], withFormat)).toMatchObject([{ rule: 'strict-totals' }]);
});

it('says why a rule is there and where it comes from, and where in the text it is broken', () => {
  const text = `{"name": "get order", ${schema}}`;
  const [found] = lintTexts([toolOf(text)], sessionConfigSchema.parse({}));
  expect(found).toMatchObject({ rule: 'tool-name', severity: 'error' });
  expect(found?.about?.title).toMatch(/^The name/);
  expect(found?.about?.why).toMatch(/refuses/);
  expect(found?.about?.source).toMatch(/Messages API/);
  expect(text.slice(found?.start, found?.end)).toContain('get order');
});

it('says nothing of a tool that is switched off', () => {
  expect(lintTexts([toolOf('{', false)], sessionConfigSchema.parse({}))).toEqual([]);
});

it('offers what mends a finding, made of the definition as it is', () => {
  const [found] = lintTexts([toolOf(`{"name": "get order", ${schema}}`)], sessionConfigSchema.parse({}));
  expect(found?.fix).toMatchObject({ edits: [{ path: ['name'], value: 'get_order' }] });
});

it('says which findings are silenced, and silences nothing the API refuses', () => {
  const text =
    '{"name": "a b", "input_schema": {"type": "object", "properties": {"x": {"type": "null"}, "y": {"type": "null"}}}}';
  const silenced = [
    { rule: 'property-descriptions', path: '/input_schema/properties/x', reason: 'obvious' },
    { rule: 'tool-description', reason: 'a test' },
    { rule: 'tool-name', reason: 'I like it' },
  ];
  const found = lintTexts([{ ...toolOf(text), silenced }], sessionConfigSchema.parse({}));
  expect(found.map(({ rule, at, silence }) => [rule, at, silence?.reason])).toEqual([
    ['tool-name', '/name', undefined],
    ['tool-description', '', 'a test'],
    ['property-descriptions', '/input_schema/properties/x', 'obvious'],
    ['property-descriptions', '/input_schema/properties/y', undefined],
  ]);
});
