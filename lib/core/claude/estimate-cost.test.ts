import { expect, it } from 'vitest';
import { estimateCost } from './estimate-cost';

it('counts input, output and the cache at their own prices', () => {
  expect(estimateCost('claude-opus-5', { input_tokens: 1_000_000, output_tokens: 100_000 })).toBeCloseTo(7.5);
  expect(
    estimateCost('claude-opus-5', {
      cache_read_input_tokens: 1_000_000,
      cache_creation_input_tokens: 2_000_000,
      cache_creation: { ephemeral_5m_input_tokens: 1_000_000, ephemeral_1h_input_tokens: 1_000_000 },
    }),
  ).toBeCloseTo(0.5 + 6.25 + 10);
});

it('knows the tier of long prompts, the price of searches, and ids with a date', () => {
  expect(estimateCost('claude-haiku-5-5', { input_tokens: 100_000 })).toBeCloseTo(0.01);
  expect(estimateCost('claude-haiku-5-5', { input_tokens: 200_000 })).toBeCloseTo(0.1);
  const searched = { server_tool_use: { web_search_requests: 3 } };
  expect(estimateCost('claude-opus-5-20260724', searched)).toBeCloseTo(0.03);
});

it('doubles the price of fast mode, and adds what an advisor and a compaction took beside the answer', () => {
  const fast = { input_tokens: 1_000_000, output_tokens: 1_000_000, speed: 'fast' };
  expect(estimateCost('claude-opus-5', fast)).toBeCloseTo(10 + 50);
  expect(estimateCost('claude-opus-5-5', fast)).toBeCloseTo(8 + 40);
  const iterations = [
    { type: 'message', input_tokens: 1_000_000 },
    { type: 'advisor_message', model: 'claude-opus-5', input_tokens: 1_000_000 },
    { type: 'compaction', input_tokens: 1_000_000 },
  ];
  const own = estimateCost('claude-haiku-4-5', { input_tokens: 1_000_000 }) ?? 0;
  expect(estimateCost('claude-haiku-4-5', { input_tokens: 1_000_000, iterations })).toBeCloseTo(
    own + 5 + own,
  );
  const unknown = [{ type: 'advisor_message', model: 'some-model', input_tokens: 1 }];
  expect(estimateCost('claude-opus-5', { input_tokens: 1, iterations: unknown })).toBeNull();
});

it('does not guess the price of a model it does not know', () => {
  expect(estimateCost('some-model', { input_tokens: 1 })).toBeNull();
});
