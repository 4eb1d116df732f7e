import { afterAll, describe, expect, it } from 'vitest';
import { call, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

const tool = { name: 'get_order', description: 'Gets an order.', input_schema: { type: 'object' } };
const ask = async (answerer: unknown, input: unknown = { id: '48810' }, more: object = {}) => {
  const response = await call('POST', '/api/answers/try', { tool, answerer, input, ...more });
  return { status: response.status, body: await response.json() };
};
const when = (id: string) => ({ properties: { id: { const: id } }, required: ['id'] });

describe('POST /api/answers/try', () => {
  it('answers by the first mock rule that fits, and names it', async () => {
    const rules = [
      { when: when('1'), result: { content: 'one' } },
      { when: when('48810'), result: { content: 'Order {{input.id}}', is_error: true }, template: true },
    ];
    const { status, body } = await ask({ type: 'mock', rules });
    expect(status).toBe(200);
    expect(body).toEqual({
      result: { content: 'Order 48810', is_error: true },
      asks_person: false,
      trace: [{ kind: 'progress', text: 'Rule 2 answers.' }],
      ms: expect.any(Number),
    });
  });

  it('does not hold the input against the schema of the tool', async () => {
    const strict = { ...tool, input_schema: { type: 'object', required: ['id'] } };
    const answerer = { type: 'mock', rules: [{ result: { content: [{ type: 'text', text: 'x' }] } }] };
    const { body } = await ask(answerer, {}, { tool: strict });
    expect(body.result).toEqual({ content: [{ type: 'text', text: 'x' }], is_error: false });
  });

  it.each([
    ['by hand', { type: 'manual' }, 0],
    ['where no rule fits', { type: 'mock', rules: [{ when: when('2'), result: {} }] }, 0],
    [
      'where a condition cannot be judged',
      { type: 'mock', rules: [{ when: { properties: { id: { pattern: '(' } } }, result: {} }] },
      1,
    ],
  ])('says that a person is asked %s', async (_name, answerer, told) => {
    const { status, body } = await ask(answerer);
    expect([status, body.asks_person, body.result.is_error]).toEqual([200, true, true]);
    expect(body.trace).toHaveLength(told);
  });

  it.each([
    [{ type: 'integer', minimum: 3, maximum: 3 }, 3],
    [true],
    [{}],
    [{ allOf: [{ type: 'object' }] }],
  ])('makes up JSON that fits %j, the same for the same seed', async (schema, value?: number) => {
    const answer = async () => (await ask({ type: 'generated', schema, seed: 'a' })).body.result;
    const { content, is_error } = await answer();
    expect(is_error).toBe(false);
    expect(JSON.parse(content)).toEqual(value ?? expect.anything());
    expect((await answer()).content).toBe(content);
  });

  it('makes up another value for another input, where no seed is set', async () => {
    const schema = { type: 'integer', minimum: 0, maximum: 1_000_000 };
    const answer = async (id: string) =>
      (await ask({ type: 'generated', schema }, { id })).body.result.content;
    expect(await answer('1')).toBe(await answer('1'));
    expect(await answer('1')).not.toBe(await answer('2'));
  });

  it('says as a result why nothing can be made up', async () => {
    const { status, body } = await ask({ type: 'generated', schema: false });
    expect([status, body.result.is_error]).toEqual([200, true]);
  });

  it('fills in the variables of a session', async () => {
    const config = { loop: { variables: { shop: 'Acme' } } };
    const { id } = await (await call('POST', '/api/sessions', { config })).json();
    const answerer = { type: 'mock', rules: [{ result: { content: 'From {{shop}}' } }] };
    expect((await ask(answerer)).body.result.content).toBe('From {{shop}}');
    expect((await ask(answerer, {}, { session_id: id })).body.result.content).toBe('From Acme');
    expect((await ask(answerer, {}, { session_id: 'ses_none' })).status).toBe(404);
  });

  it.each([
    [{ type: 'teleport' }, {}],
    [{ type: 'mock', rules: [{ result: { content: 7 } }] }, {}],
    [{ type: 'mock' }, {}],
    [null, {}],
    [{ type: 'manual' }, [1]],
    [{ type: 'manual' }, 7],
  ])('refuses %j with %j', async (answerer, input) => {
    expect((await ask(answerer, input)).status).toBe(400);
  });
});
