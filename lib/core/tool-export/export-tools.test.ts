import { describe, expect, it } from 'vitest';
import { importTools } from '@/lib/core/tool-import/import-tools';

import { exportTools } from './export-tools';
import { toolWriters } from './tool-writers';

const exportTargets = toolWriters.map(({ id }) => id);

const schema = {
  type: 'object',
  properties: {
    city: { type: 'string', description: 'A city', minLength: 1 },
    'unit-of': { enum: ['c', 'f'] },
    near: { $ref: '#/$defs/Place' },
    days: { type: ['integer', 'null'], minimum: 1 },
    tags: {
      type: 'array',
      items: { type: 'object', properties: { a: { type: 'number' } }, required: ['a'] },
    },
  },
  required: ['city'],
  $defs: {
    Place: { type: 'object', properties: { next: { $ref: '#/$defs/Place' } }, additionalProperties: false },
  },
};
const weather = { name: 'get_weather', description: 'Says the weather.', input_schema: schema, strict: true };
const search = { type: 'web_search_20260209', name: 'web_search' };

const write = (target: (typeof exportTargets)[number], session = {}) =>
  exportTools([weather, search], session, target, 'http://127.0.0.1:3000').files;
const text = (...given: Parameters<typeof write>) => write(...given)[0]?.text ?? '';

describe('the list of targets', () => {
  it('has a writer for each, in their order', () => {
    expect(exportTargets).toEqual([
      ...['claude-json', 'mcp-tools', 'mcp-server', 'openai-json', 'json-schema', 'zod', 'typescript-types'],
      ...['pydantic', 'python', 'python-runner', 'typescript', 'typescript-runner', 'java', 'go', 'ruby'],
      ...['csharp', 'php', 'curl'],
    ]);
  });

  it.each(exportTargets)('%s is written, also of nothing', (target) => {
    for (const { name, text: own } of write(target))
      expect([/^[\w.-]+$/.test(name), own.length > 0]).toEqual([true, true]);
    expect(() => exportTools([], {}, target, 'http://x')).not.toThrow();
  });
});

describe('tools in the forms of others', () => {
  it.each([
    ['claude-json', [weather, search]],
    [
      'mcp-tools',
      { tools: [{ name: 'get_weather', description: 'Says the weather.', inputSchema: schema }] },
    ],
    [
      'openai-json',
      [
        {
          type: 'function',
          function: {
            name: 'get_weather',
            description: 'Says the weather.',
            parameters: schema,
            strict: true,
          },
        },
      ],
    ],
  ] as const)('%s is what they take', (target, wanted) => {
    expect(JSON.parse(text(target))).toEqual(wanted);
  });

  it('come back as they went', async () => {
    for (const target of ['claude-json', 'mcp-tools', 'openai-json', 'json-schema'] as const) {
      const { tools } = await importTools(text(target));
      expect(tools[0]?.definition).toMatchObject({ name: 'get_weather', description: 'Says the weather.' });
      expect(tools[0]?.definition.input_schema).toMatchObject(schema);
    }
  });

  it('as types of TypeScript, Zod and Pydantic come back with the same properties', async () => {
    for (const target of ['typescript-types', 'pydantic'] as const) {
      const { tools } = await importTools(text(target));
      const inputs = tools.map(({ definition }) => JSON.stringify(definition.input_schema));
      expect(inputs.some((one) => one.includes('"city"') && one.includes('"days"'))).toBe(true);
    }
    expect(text('zod')).toContain('city: z.string().min(1).describe("A city"),');
  });
});

describe('a program', () => {
  const programs = exportTargets.slice(exportTargets.indexOf('python'));
  const session = {
    model: 'claude-opus-5',
    max_tokens: 77,
    system: 'Be brief.',
    messages: [{ role: 'user', content: 'Hello?' }],
    betas: ['a-1'],
    loop: { max_steps: 3 },
    api_key: 'sk-secret',
    stream: true,
  };

  it.each(programs)('in %s carries the settings and no key', (target) => {
    const program = text(target, session);
    for (const one of [
      'claude-opus-5',
      '77',
      'Be brief.',
      'Hello?',
      'a-1',
      'get_weather',
      'ANTHROPIC_API_KEY',
      'is not written yet',
    ])
      expect(program).toContain(one);
    expect(program).toMatch(/MAX_STEPS ?= ?3|max_?steps = 3/i);
    expect(program).not.toMatch(/sk-secret|"stream"|run_web_search/);
  });

  it.each(programs)('in %s sends as headers what is no field of the body', (target) => {
    const program = text(target, {
      workspace_id: 'wrkspc_1',
      user_profile_id: 'uprof_2',
      betas: ['a-1', 'b-2'],
    });
    expect(program).not.toMatch(/workspace_id|user_profile_id/);
    expect(program).toMatch(/anthropic-workspace-id\W+wrkspc_1/);
    expect(program).toMatch(/anthropic-user-profile-id\W+uprof_2/);
    expect(program).toMatch(/a-1\W+b-2/);
  });

  it.each(programs)('in %s answers what the mocks of the session do', (target) => {
    const mock = {
      type: 'mock',
      rules: [{ when: {}, result: { content: 'no' } }, { result: { content: 'sunny-21' } }],
    };
    const tools = [{ text: JSON.stringify(weather), answerer: mock }];
    expect(text(target, { tools, turns: [{ message: { role: 'user', content: 'From a turn' } }] })).toMatch(
      /From a turn[\s\S]*sunny-21|sunny-21[\s\S]*From a turn/,
    );
  });

  it('asks the Simulator where the session does', () => {
    expect(text('python', { model: 'simulator' })).toContain('"http://127.0.0.1:3000/api/simulator"');
  });
});

it('what is no tool is refused with its place', () => {
  expect(() => exportTools([weather, null], {}, 'python', 'http://x')).toThrow(
    'A tool is an object with a name.',
  );
});
