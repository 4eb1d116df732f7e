import { describe, expect, it } from 'vitest';
import type { JsonObject, RequestBody } from '@/lib/core/claude/message';
import { ask } from '../testing/ask';
import { countCached } from './count-cached';

const long = 'word '.repeat(1000);
const mark = (ttl?: string) => ({ cache_control: { type: 'ephemeral', ...(ttl ? { ttl } : {}) } });
const text = (said: string, rest: object = {}) => ({ type: 'text', text: said, ...rest });
const first = { role: 'user', content: [text('Hello', mark())] };
const answer = { role: 'assistant', content: [text('Hi')] };
const next = { role: 'user', content: [text('And now?', mark())] };
const bodyOf = (messages: unknown[], rest: JsonObject = {}): RequestBody =>
  ({ model: 'simulator', max_tokens: 100, messages, ...rest }) as RequestBody;

describe('the counts of a prompt cache', () => {
  const system = [text(long, mark())];

  it('are none where nothing is to be cached', () => {
    expect(countCached(bodyOf([{ role: 'user', content: long }]))).toBeNull();
    expect(ask(long).usage).toMatchObject({ cache_creation_input_tokens: 0, cache_read_input_tokens: 0 });
  });

  it('are written by the first request and read by the next, which writes what came since', () => {
    const one = countCached(bodyOf([first], { system }));
    const two = countCached(bodyOf([first, answer, next], { system }));
    expect(one).toMatchObject({ cache_read_input_tokens: 0 });
    expect(one?.cache_creation_input_tokens).toBeGreaterThan(1000);
    expect(two?.cache_read_input_tokens).toBe(one?.cache_creation_input_tokens);
    expect(two?.cache_creation_input_tokens).toBeLessThan(100);
  });

  it('hold the beginning alone where only that is marked', () => {
    const plain = [{ role: 'user', content: 'Hello' }, answer, { role: 'user', content: 'And now?' }];
    const counts = countCached(bodyOf(plain, { system }));
    expect(counts).toMatchObject({ cache_creation_input_tokens: 0 });
    expect(counts?.input_tokens).toBeGreaterThan(0);
  });

  it('are split by how long they are kept', () => {
    const counts = countCached(bodyOf([first], { system: [text(long, mark('1h'))] }));
    expect(counts?.cache_creation.ephemeral_1h_input_tokens).toBeGreaterThan(1000);
    expect(counts?.cache_creation.ephemeral_5m_input_tokens).toBeGreaterThan(0);
    expect(counts?.cache_creation_input_tokens).toBe(
      (counts?.cache_creation.ephemeral_1h_input_tokens ?? 0) +
        (counts?.cache_creation.ephemeral_5m_input_tokens ?? 0),
    );
  });

  it('reach to the end where caching is automatic', () => {
    const counts = countCached(bodyOf([{ role: 'user', content: long }], mark()));
    expect(counts?.cache_creation_input_tokens).toBeGreaterThan(1000);
  });

  it('are nothing for what is too short', () => {
    const counts = countCached(bodyOf([first]));
    expect(counts).toMatchObject({ cache_creation_input_tokens: 0, cache_read_input_tokens: 0 });
    expect(counts?.input_tokens).toBeGreaterThan(0);
  });
});
