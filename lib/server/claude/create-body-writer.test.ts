import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSentJson } from '@/lib/core/json/write-sent-json';
import { buildRequest } from '@/lib/core/run/request/build-request';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { Turn } from '@/lib/core/session/turn';
import { createBodyWriter } from './create-body-writer';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\ud800', '"\\\n\u2028', 'x'.repeat(70_000)),
);
const block = fc.oneof(
  fc.record({ type: fc.constant('text'), text }),
  fc.record({
    type: fc.constant('tool_use'),
    id: text,
    name: text,
    input: fc.dictionary(fc.string(), fc.jsonValue()),
    cache_control: fc.constantFrom({ type: 'ephemeral' }, undefined),
  }),
);
const message = fc.record({
  role: fc.constantFrom('user' as const, 'assistant' as const),
  content: fc.oneof(text, fc.array(block, { maxLength: 4 })),
});
const fields = fc.record({
  system: fc.oneof(text, fc.array(block)),
  messages_extra: text,
  '7': fc.jsonValue(),
});

describe('a written body', () => {
  it('is the JSON of the request, byte for byte, whatever was written before it', () => {
    fc.assert(
      fc.property(
        fc.array(message, { minLength: 1, maxLength: 12 }),
        fc.array(fc.record({ length: fc.nat(12), config: fc.nat(1) }), { maxLength: 8 }),
        fc.tuple(fields, fields),
        (messages, requests, configs) => {
          const path = messages.map(
            (one, index): Turn => ({ id: String(index), parentId: null, message: one }),
          );
          const known = configs.map((config) => sessionConfigSchema.parse({ model: 'm', ...config }));
          const tools = [{ name: 'a', input_schema: { type: 'object' } }];
          const { write } = createBodyWriter();
          for (const { length, config } of requests) {
            const settings = known[config] ?? sessionConfigSchema.parse({});
            const { body } = buildRequest(path.slice(0, length), settings, tools);
            const { bytes, hash } = write(body);
            const sent = writeSentJson(body);
            expect(Buffer.from(bytes).toString()).toBe(sent);
            expect(hash).toBe(sha256(sent));
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('does not write again what stands already', () => {
    let written = 0;
    const toJSON = () => {
      written += 1;
      return { type: 'text' };
    };
    const content = [{ type: 'text', text: 'Hello', toJSON }];
    const path = Array.from({ length: 50 }, (_, index): Turn => {
      const role = index % 2 === 0 ? 'user' : 'assistant';
      return { id: String(index), parentId: null, message: { role, content: [...content] } };
    });
    const config = sessionConfigSchema.parse({ model: 'm' });
    const { write } = createBodyWriter();
    for (let length = 1; length <= path.length; length += 1)
      write(buildRequest(path.slice(0, length), config, []).body);
    expect(written).toBe(path.length);
  });
});
