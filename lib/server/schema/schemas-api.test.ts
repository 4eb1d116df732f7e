import { afterAll, describe, expect, it } from 'vitest';
import { call, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

const post = (path: 'validate' | 'sample', body: unknown) => call('POST', `/api/schemas/${path}`, body);

/** Every level is looked at twice: it takes for ever. */
const bomb = {
  $ref: '#/$defs/d0',
  $defs: Object.fromEntries(
    Array.from({ length: 40 }, (_, level) => [
      `d${level}`,
      level === 39
        ? { type: 'string' }
        : { allOf: [{ $ref: `#/$defs/d${level + 1}` }, { $ref: `#/$defs/d${level + 1}` }] },
    ]),
  ),
};

describe('POST /api/schemas/validate', () => {
  it('says of each value whether it fits, and what it breaks', async () => {
    const schema = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
    const response = await post('validate', { schema, instances: [{ id: 'a' }, { id: 1 }, null] });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      valid: [true, false, false],
      errors: [
        [],
        [{ path: '/id', message: 'must be a string, got 1' }],
        [{ path: '', message: 'must be an object, got null' }],
      ],
    });
  });

  it('takes a format for a note, unless it is to be a rule', async () => {
    const body = { schema: { type: 'string', format: 'email' }, instances: ['x'] };
    expect((await (await post('validate', body)).json()).valid).toEqual([true]);
    expect((await (await post('validate', { ...body, formats: 'assert' })).json()).valid).toEqual([false]);
  });

  it('counts numbers to their last digit', async () => {
    const text =
      '{"schema": {"properties": {"n": {"const": 12345678901234567890}}}, "instances": [{"n": 12345678901234567891}, {"n": 12345678901234567890}]}';
    const response = await call('POST', '/api/schemas/validate', text);
    expect((await response.json()).valid).toEqual([false, true]);
  });

  it('knows the schema of an earlier draft, under the address it has there', async () => {
    const $ref = 'http://json-schema.org/draft-07/schema#';
    const response = await call('POST', '/api/schemas/validate', {
      schema: { $schema: $ref, $ref },
      instances: [{ type: 'object' }, { type: 'thing' }],
    });
    expect([response.status, (await response.json()).valid]).toEqual([200, [true, false]]);
  });

  it('knows the schema of JSON Schema itself', async () => {
    const schema = { $ref: 'https://json-schema.org/draft/2020-12/schema' };
    const response = await post('validate', { schema, instances: [{ type: 'object' }, { type: 'sting' }] });
    expect((await response.json()).valid).toEqual([true, false]);
  });

  it.each([true, false, {}])('takes %j for a schema', async (schema) => {
    const response = await post('validate', { schema, instances: [1] });
    expect((await response.json()).valid).toEqual([schema !== false]);
  });

  it.each<[object, RegExp]>([
    [{}, /`schema` is missing|instances/],
    [{ schema: {} }, /instances/],
    [{ schema: {}, instances: {} }, /instances/],
    [{ schema: { type: 'sting' }, instances: [] }, /not valid at \/type/],
    [{ schema: null, instances: [] }, /not valid/],
    [{ schema: { $ref: 'https://example.com/a' }, instances: [1] }, /nothing is fetched/],
    [{ schema: bomb, instances: [1] }, /within 10 seconds|cannot be checked/],
    [{ schema: {}, instances: [], formats: 'maybe' }, /formats/],
  ])('refuses %.200j', async (body, message) => {
    const response = await post('validate', body);
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toMatch(message);
  });
});

describe('POST /api/schemas/sample', () => {
  it('makes values of a kind, the same for the same seed', async () => {
    const body = { schema: { type: 'integer', minimum: 3, maximum: 9 }, kind: 'edge', seed: 7, count: 4 };
    const first = await (await post('sample', body)).json();
    expect(first.samples).toHaveLength(4);
    expect(first.samples).toEqual(expect.arrayContaining([3, 9]));
    expect(await (await post('sample', body)).json()).toEqual(first);
  });

  it.each<[object, RegExp]>([
    [{ kind: 'valid', seed: 1, count: 1 }, /schema/],
    [{ schema: false, kind: 'valid', seed: 1, count: 1 }, /not satisfied last is \\"false\\"/],
    [{ schema: {}, kind: 'odd', seed: 1, count: 1 }, /kind/],
    [{ schema: {}, kind: 'valid', seed: {}, count: 1 }, /seed/],
    [{ schema: {}, kind: 'valid', seed: 1, count: 1001 }, /count/],
    [{ schema: 7, kind: 'valid', seed: 1, count: 1 }, /not valid/],
  ])('refuses %.200j', async (body, message) => {
    const response = await post('sample', body);
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toMatch(message);
  });
});
