import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintRequestTools } from '@/lib/core/lint/lint-request-tools';
import { toolFamilies } from '@/lib/core/tool/family/tool-families';
import { importTools } from '../import-tools';

const schema = { type: 'object', properties: { city: { type: 'string' } } };
const custom = (name: unknown, rest: object = {}) => ({ name, input_schema: schema, ...rest });
const search = { type: 'web_search_20260209', name: 'web_search' };

/** Brings in a list, and holds what comes out as one list: its length, and no error in it. */
async function read(list: unknown[]) {
  const { tools } = await importTools(JSON.stringify(list));
  const definitions = tools.map(({ definition }) => definition);
  const { findings } = lintRequestTools({ tools: definitions });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(tools).toHaveLength(list.length);
  return { tools, definitions };
}

const kindsOf = (definitions: object[]) =>
  definitions.map((one) => [Reflect.get(one, 'type') ?? 'custom', Reflect.get(one, 'name') ?? '']);

describe('a list of tools that cannot be sent together', () => {
  it.each<[string, unknown[], [string, string][]]>([
    [
      'two that search under one fixed name',
      [{ type: 'web_search' }, { googleSearch: {} }],
      [
        ['web_search_20260209', 'web_search'],
        ['custom', 'web_search_2'],
      ],
    ],
    [
      'two versions of one tool',
      [search, { ...search, type: 'web_search_20250305' }],
      [
        ['web_search_20260209', 'web_search'],
        ['custom', 'web_search_2'],
      ],
    ],
    [
      'one of their own under a fixed name that comes later',
      [custom('bash'), { type: 'bash_20250124', name: 'bash' }],
      [
        ['custom', 'bash_2'],
        ['bash_20250124', 'bash'],
      ],
    ],
    [
      'one of their own under the name of a toolset',
      [custom('computer'), { type: 'computer_toolset_20260801' }],
      [
        ['custom', 'computer_2'],
        ['computer_toolset_20260801', ''],
      ],
    ],
    [
      'a toolset twice',
      [{ type: 'browser_toolset_20260801' }, { type: 'browser_toolset_20260801' }],
      [
        ['browser_toolset_20260801', ''],
        ['custom', 'browser_2'],
      ],
    ],
    [
      'a name that is taken by a tool further down',
      [custom('a'), custom('a'), custom('a_2'), custom('a 2')],
      [
        ['custom', 'a'],
        ['custom', 'a_3'],
        ['custom', 'a_2'],
        ['custom', 'a_2_2'],
      ],
    ],
    ['a version nobody knows', [{ type: 'foo_20250101', name: 'x' }], [['custom', 'x']]],
    [
      'a version nobody knows of a family that is known',
      [{ type: 'web_search_20250306', name: 'web_search' }],
      [['web_search_20260318', 'web_search']],
    ],
    [
      'a version that may be new',
      [{ type: 'foo_20990101', name: 'x' }, custom('x')],
      [
        ['foo_20990101', 'x'],
        ['custom', 'x_2'],
      ],
    ],
  ])('%s', async (_what, list, wanted) => {
    const { definitions } = await read(list);
    expect(kindsOf(definitions)).toEqual(wanted);
  });

  it('keeps what stood there in the changes', async () => {
    const { tools } = await read([search, { ...search, max_uses: 3 }, { type: 'foo_20250101', name: 'x' }]);
    expect(tools[0]?.changes).toEqual([]);
    expect(tools[1]?.changes).toMatchObject([{ path: '', before: { ...search, max_uses: 3 } }]);
    expect(tools[2]?.changes).toContainEqual(
      expect.objectContaining({ path: 'type', before: 'foo_20250101' }),
    );
  });
});

describe("fields of Anthropic's tools", () => {
  it.each<[string, object, object]>([
    [
      'lacks',
      { type: 'computer_20250124', name: 'computer' },
      { type: 'computer_20250124', name: 'computer', display_width_px: 1280, display_height_px: 800 },
    ],
    [
      'lacks, inside of another one',
      {
        type: 'web_fetch_20260318',
        name: 'web_fetch',
        url_sources: { client_tool_results: { type: 'only' } },
      },
      { type: 'web_fetch_20260318', name: 'web_fetch', url_sources: {} },
    ],
    [
      'holds what the API does not take',
      { ...search, max_uses: 0, user_location: { type: 'approximate', city: 7 } },
      { ...search, user_location: { type: 'approximate' } },
    ],
    ['is of no tool of the kind', { ...search, description: 'Searches.', 'a.b': 1 }, search],
    [
      'is of no member',
      { type: 'browser_toolset_20260801', configs: { nope: { enabled: false } } },
      { type: 'browser_toolset_20260801', configs: {} },
    ],
    [
      'excludes another one',
      { ...search, allowed_domains: ['a.com'], blocked_domains: ['b.com'] },
      { ...search, allowed_domains: ['a.com'] },
    ],
    [
      'holds addresses for domains',
      { ...search, allowed_domains: ['https://a.com/', 'b.com/x'] },
      { ...search, allowed_domains: ['a.com', 'b.com/x'] },
    ],
    ['has another name', { ...search, name: 'google' }, search],
  ])('one that %s is mended and told', async (_what, given, wanted) => {
    const { tools, definitions } = await read([given]);
    expect(definitions).toEqual([wanted]);
    expect(tools[0]?.changes.length).toBeGreaterThan(0);
  });

  it('code does not call a tool whose schema contains itself', async () => {
    const tree = { type: 'object', properties: { sub: { $ref: '#' } } };
    const { definitions } = await read([
      { name: 'walk', input_schema: tree, allowed_callers: ['code_execution_20260120'] },
    ]);
    expect(definitions).toEqual([{ name: 'walk', input_schema: tree }]);
  });
});

const types = toolFamilies.flatMap(({ versions }) => versions.map(({ type }) => type));
const names = fc.constantFrom<unknown>('a', 'a_2', 'bash', 'computer', 'web_search', 'browser', 'a b', '', 7);
const fields = fc.record(
  {
    strict: fc.constantFrom<unknown>(true, 'true', 1),
    defer_loading: fc.boolean(),
    cache_control: fc.constantFrom<unknown>(
      { type: 'ephemeral' },
      { type: 'ephemeral', ttl: '1h', x: 1 },
      'x',
    ),
    allowed_callers: fc.constantFrom<unknown>(['direct'], ['code_execution_20260120'], ['nobody'], []),
    input_examples: fc.constantFrom<unknown>([{ city: 'Rome' }], [{ city: 1 }], 'x'),
    max_uses: fc.constantFrom<unknown>(0, 1, 'x'),
    allowed_domains: fc.constantFrom<unknown>(['a.com'], ['https://a.com'], 'x'),
    configs: fc.constantFrom<unknown>({ nope: {} }, { click: { enabled: 1 } }, []),
    description: fc.constantFrom<unknown>('Does it.', 7),
    annotations: fc.constant({}),
  },
  { requiredKeys: [] },
);
const schemas = fc.constantFrom<unknown>(
  schema,
  undefined,
  { type: 'object', properties: { sub: { $ref: '#' } } },
  { type: 'array', items: { type: 'any' } },
  { anyOf: [{ properties: { a: {} } }, {}] },
);
const entries = fc.oneof(
  fc.record({ name: names, input_schema: schemas, rest: fields }),
  fc.record({
    type: fc.constantFrom(...types, 'foo_20250101', 'bash_20990101', 'nope'),
    name: names,
    rest: fields,
  }),
  fc.constantFrom({ googleSearch: {} }, { type: 'web_search' }, { type: 'function', name: 'a' }),
);

it('any list comes in with its length, and can be sent as it is', async () => {
  const lists = fc.array(
    entries.map((one) => {
      const { rest, ...own } = { rest: {}, ...one };
      return { ...own, ...rest };
    }),
    { minLength: 1, maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      // Where no entry is a tool in any form, the text is refused.
      await read([custom('first'), ...list]);
    }),
    { numRuns: 150 },
  );
});
