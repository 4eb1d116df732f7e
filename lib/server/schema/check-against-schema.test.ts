import { describe, expect, it } from 'vitest';
import { checkAgainstSchema } from './check-against-schema';

describe('checkAgainstSchema', () => {
  it('says where an input breaks the schema', async () => {
    const schema = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
    expect(await checkAgainstSchema(schema, { id: '1' })).toEqual([]);
    expect(await checkAgainstSchema(schema, { id: 1 })).toMatchObject([{ path: '/id' }]);
  });

  it('stops a schema that would take for ever, and goes on with the next', async () => {
    const depth = 40;
    const doubling = Object.fromEntries(
      Array.from({ length: depth }, (_, level) => [
        `d${level}`,
        { allOf: [{ $ref: `#/$defs/d${level + 1}` }, { $ref: `#/$defs/d${level + 1}` }] },
      ]),
    );
    const bomb = { $ref: '#/$defs/d0', $defs: { ...doubling, [`d${depth}`]: { type: 'string' } } };
    expect(await checkAgainstSchema(bomb, 1)).toMatchObject([
      { path: '', message: expect.stringContaining('1000 ms') },
    ]);
    expect(await checkAgainstSchema({ type: 'string' }, 'fine')).toEqual([]);
  });

  it('says that an input was not checked when the schema is none', async () => {
    expect(await checkAgainstSchema({ type: 'sting' }, 1)).toMatchObject([
      { message: expect.stringContaining('schema is invalid') },
    ]);
  });
});
