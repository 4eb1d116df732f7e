import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJsonGuard } from '@/lib/core/json/create-json-guard';
import { parseInSlices } from './parse-in-slices';

const roomy = { what: 'The body', keys: 1e6, entries: 1e6 };

/** In slices of a few bytes, so that small texts are cut everywhere. */
async function parse(text: string, sliceBytes: number): Promise<unknown> {
  const bytes = Buffer.from(text);
  const guard = createJsonGuard({ ...roomy, spanFrom: sliceBytes });
  guard.read(bytes);
  return parseInSlices({ bytes, spans: guard.readSpans(), sliceBytes, parse: JSON.parse });
}

const outcome = async (read: () => unknown) => {
  try {
    const value = await read();
    return { text: JSON.stringify(value), value };
  } catch (error) {
    return error instanceof SyntaxError ? 'no JSON' : error;
  }
};

describe('a body parsed in slices', () => {
  it('is what it is when parsed at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.json({ maxDepth: 6 }),
        fc.integer({ min: 1, max: 40 }),
        async (text, sliceBytes) => {
          expect(await parse(text, sliceBytes)).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  it('is refused when it is refused at once, wherever it is broken', async () => {
    const broken = fc
      .tuple(
        fc.json({ maxDepth: 5 }),
        fc.nat(),
        fc.constantFrom('', ',', '[', ']', '}', '{', '"', ':', '0', ' ', '\\'),
      )
      .map(([text, at, mark]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + mark + text.slice(mark === '' ? place + 1 : place);
      });
    await fc.assert(
      fc.asyncProperty(broken, fc.integer({ min: 1, max: 20 }), async (text, sliceBytes) => {
        expect(await outcome(() => parse(text, sliceBytes))).toEqual(await outcome(() => JSON.parse(text)));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '[   ]',
    '{   }',
    '[1,2,]',
    '[,1]',
    '[1,,2]',
    '{"a":1,}',
    '[[1,2],]',
    '[[1,2] 3]',
    '[[1,2]3]',
    '{"a":[1,2]"b":1}',
    '{"a" [1,2]}',
    '{[1,2]}',
    '{"a":[1,2],"a":{"b":3}}',
    '{"b":[1],"2":[2],"1":[3],"a":0}',
    '{"__proto__":[1,2],"constructor":{"a":1}}',
    '{"a":1,"__proto__":2,"c":[3,4]}',
    '[1,[2,3],"]",{"}":"\\"]"}]',
    '[1}',
    '{"a":[1,2}',
    '[[1,2]][3]',
    ' [1,2] x',
    '"é\\u00e9","',
    '["é","中","😀","\\ud83d"]',
  ])('%s is taken as ever', async (text) => {
    for (const sliceBytes of [1, 2, 3, 5, 8, 100])
      expect(await outcome(() => parse(text, sliceBytes))).toEqual(await outcome(() => JSON.parse(text)));
  });
});
