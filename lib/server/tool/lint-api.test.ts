import { afterAll, describe, expect, it } from 'vitest';
import { call, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

const lint = (body: unknown) => call('POST', '/api/tools/lint', body);
const ask = async (body: unknown) => {
  const response = await lint(body);
  expect(response.status).toBe(200);
  return response.json();
};
const idsOf = (findings: { tool: number | null; id: string }[], tool: number | null) =>
  findings.filter((finding) => finding.tool === tool).map(({ id }) => id);

const description =
  'Gets an order by its id. Use it when somebody asks about one order, not to find orders. Returns JSON with the order.';
const other =
  'Finds the bills of a customer. Use it when somebody asks what is open, not for one bill. Returns a list.';
const property = { type: 'string', description: 'The id of an order, such as "48810".' };
const input_schema = { type: 'object', properties: { order_id: property }, required: ['order_id'] };
const good = { name: 'get_order', description, input_schema };

/** A schema that takes for ever: every level is looked at twice. */
const bomb = {
  ...good,
  name: 'get_bomb',
  input_schema: {
    ...input_schema,
    properties: { order_id: { ...property, $ref: '#/$defs/d0', description: 'x' } },
    $defs: Object.fromEntries(
      Array.from({ length: 40 }, (_, level) => [
        `d${level}`,
        level === 39
          ? { type: 'string' }
          : { allOf: [{ $ref: `#/$defs/d${level + 1}` }, { $ref: `#/$defs/d${level + 1}` }] },
      ]),
    ),
  },
  input_examples: [{ order_id: 1 }],
};

describe('POST /api/tools/lint', () => {
  it('finds nothing wrong with a good tool, and says what it costs', async () => {
    const report = await ask({ tools: [good] });
    expect(report).toMatchObject({
      findings: [],
      scores: { set: 100, tools: [100] },
      budgets: { strict: { used: 0, limit: 20 }, optional: { limit: 24 }, unions: { limit: 16 } },
    });
    expect(report.budgets.tokens.tools[0]).toBeGreaterThan(30);
  });

  it('tells each finding with its place, reason and source, and a fix as a JSON Patch of the definition', async () => {
    const { findings, scores } = await ask({
      tools: [good, { ...good, name: 'find bills', description: other }],
    });
    expect(findings).toEqual([
      {
        tool: 1,
        id: 'tool-name',
        severity: 'error',
        path: 'name',
        message: expect.stringContaining('spaces'),
        why: expect.stringContaining('refuses'),
        source: 'Messages API: tools, name',
        fix: { label: 'Call it find_bills', edits: [{ op: 'add', path: '/name', value: 'find_bills' }] },
      },
    ]);
    expect(scores).toEqual({ set: 40, tools: [100, 40] });
  });

  it('hears of every tool, whatever else is broken', async () => {
    const { findings } = await ask({
      tools: [null, 7, {}, [], { name: 'a b' }, { ...good, title: 'Order' }],
    });
    expect([0, 1, 3].map((tool) => idsOf(findings, tool))).toEqual([
      ['json-object'],
      ['json-object'],
      ['json-object'],
    ]);
    expect(idsOf(findings, 2)).toContain('tool-name');
    expect(idsOf(findings, 4)).toContain('input-schema');
    expect(findings).toContainEqual(
      expect.objectContaining({
        tool: 5,
        id: 'unknown-field',
        severity: 'error',
        path: 'title',
        fix: { label: 'Remove title', edits: [{ op: 'remove', path: '/title' }] },
      }),
    );
  });

  it.each([
    ['cache_control', { type: 'permanent' }],
    ['allowed_callers', ['me']],
    ['strict', 'true'],
    ['annotations', { readOnlyHint: true }],
    ['outputSchema', { type: 'object' }],
  ])('names a wrong %s', async (field, value) => {
    const { findings } = await ask({ tools: [{ ...good, [field]: value }] });
    expect(findings[0]).toMatchObject({ tool: 0, severity: 'error', path: expect.stringContaining(field) });
  });

  it('looks at the rest of the request too', async () => {
    const { findings } = await ask({ tools: [good], request: { tool_choice: { type: 'tool', name: 'no' } } });
    expect(findings).toMatchObject([{ tool: null, id: 'tool-choice', severity: 'error' }]);
  });

  it('keeps quiet what is silenced, unless the API refuses it', async () => {
    const tools = [
      { ...good, description: undefined },
      { ...good, name: 'a b', description: '' },
    ];
    const silenced = [{ rule: 'tool-description', reason: 'a test' }, { rule: 'tool-name' }];
    const report = await ask({ tools, silenced });
    expect(idsOf(report.findings, 0)).not.toContain('tool-description');
    expect(idsOf(report.findings, 1)).toContain('tool-name');
    expect(report.silenced).toBe(2);
    const one = await ask({ tools, silenced: [{ rule: 'tool-description', tool: 1, path: '/description' }] });
    expect(idsOf(one.findings, 0)).toContain('tool-description');
    expect(one.silenced).toBe(1);
  });

  it('says of a schema that takes too long that nothing was held against it, and goes on with the others', async () => {
    const { findings } = await ask({ tools: [bomb, { ...good, name: 'a b' }] });
    expect(idsOf(findings, 0)).toContain('unjudged');
    expect(idsOf(findings, 1)).toContain('tool-name');
  });

  it('takes many tools, and much of one', async () => {
    const tools = Array.from({ length: 300 }, (_, index) => ({ ...good, name: `get_order_${index}` }));
    expect((await ask({ tools })).scores.tools).toHaveLength(300);
    const values = Array.from({ length: 100_000 }, (_, index) => `value number ${index} of all`);
    const wide = { ...input_schema, properties: { order_id: { ...property, enum: values } } };
    const { findings } = await ask({
      tools: [{ ...good, input_schema: wide, input_examples: [{ order_id: 'x' }] }],
    });
    expect(findings[0].id).toBe('examples-fit');
    expect(findings[0].message.length).toBeLessThan(2100);
  });

  it.each([
    [{}, /`tools` is missing/],
    [{ tools: {} }, /tools/],
    [{ tools: null }, /tools/],
    [{ tools: [], request: 7 }, /request/],
    [{ tools: [], silenced: [{}] }, /silenced/],
    [{ tools: Array.from({ length: 1001 }, () => null) }, /tools/],
  ])('refuses %j', async (body, message) => {
    const response = await lint(body);
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toMatch(message);
  });
});
