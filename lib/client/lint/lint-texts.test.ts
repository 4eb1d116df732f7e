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
const schema = '"input_schema": {"type": "object"}';

it('tells what is wrong with the request as a whole, before it is run', () => {
  const tools = [toolOf(`{"name": "a", ${schema}, "defer_loading": true}`)];
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
  const strict = `{"name": "a", "strict": true, "input_schema": {"type": "object", "properties": {}, "additionalProperties": false}}`;
  const plain = sessionConfigSchema.parse({});
  const withFormat = sessionConfigSchema.parse({ output_config: { format } });
  expect(lintTexts([toolOf(strict)], plain)).toEqual([]);
  expect(lintTexts([toolOf(strict)], withFormat)).toMatchObject([{ rule: 'strict-totals' }]);
});

it('says why a rule is there and where it comes from, and where in the text it is broken', () => {
  const text = `{"name": "get order", ${schema}}`;
  const [found] = lintTexts([toolOf(text)], sessionConfigSchema.parse({}));
  expect(found).toMatchObject({ rule: 'tool-name', severity: 'error' });
  expect(found?.why).toMatch(/refuses/);
  expect(found?.source).toMatch(/Messages API/);
  expect(text.slice(found?.start, found?.end)).toContain('get order');
});

it('says nothing of a tool that is switched off', () => {
  expect(lintTexts([toolOf('{', false)], sessionConfigSchema.parse({}))).toEqual([]);
});
