import { expect, it } from 'vitest';
import { toJsonBody } from './to-json-body';

it('writes a value with long texts to the same JSON as one without', async () => {
  const long = `${'a"\\\n😀'.repeat(100_000)}\ud83d`;
  const value = { content: [{ type: 'text', text: long }, 'short', long.slice(1)], none: undefined, n: 1 };
  const body = await toJsonBody(value);
  expect(JSON.parse(await new Response(body).text())).toEqual(JSON.parse(JSON.stringify(value)));
  expect(await toJsonBody({ a: 'short' })).toBe('{"a":"short"}');
});
