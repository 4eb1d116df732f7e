import { describe, expect, it } from 'vitest';
import { body, hello } from '@/lib/core/testing/request-bodies';
import { checkRequest } from '../check-request';

describe('checkRequest refuses parameters', () => {
  it.each<[string, unknown, string, string]>([
    ['a body that is no object', [], '', 'Input should be a valid dictionary'],
    ['no model', { max_tokens: 1, messages: [hello] }, 'model', 'model: Field required'],
    ['no max_tokens', { model: 'm', messages: [hello] }, 'max_tokens', 'max_tokens: Field required'],
    [
      'max_tokens that is text',
      body({ max_tokens: '1' }),
      'max_tokens',
      'max_tokens: Input should be a valid integer',
    ],
    [
      'stop sequences that are text',
      body({ stop_sequences: 'END' }),
      'stop_sequences',
      'stop_sequences: Input should be a valid list',
    ],
    [
      'a stop sequence that is a number',
      body({ stop_sequences: ['a', 1] }),
      'stop_sequences.1',
      'stop_sequences.1: Input should be a valid string',
    ],
    ['sampling', body({ temperature: 1 }), 'temperature', 'temperature: Extra inputs are not permitted'],
    [
      'too many tokens',
      { ...body({ max_tokens: 128_000 }), model: 'claude-haiku-4-5-20251001' },
      'max_tokens',
      'max_tokens: 128000 > 64000, which is the maximum allowed number of output tokens for claude-haiku-4-5-20251001',
    ],
    [
      'no tokens in a stream',
      body({ max_tokens: 0, stream: true }),
      'max_tokens',
      'max_tokens: 0 is not supported with stream',
    ],
    [
      'manual thinking on a newer model',
      body({ thinking: { type: 'enabled', budget_tokens: 2000 } }),
      'thinking.type',
      '"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.',
    ],
    [
      'adaptive thinking on an older model',
      { ...body({ thinking: { type: 'adaptive' } }), model: 'claude-haiku-4-5' },
      'thinking.type',
      'adaptive thinking is not supported on this model',
    ],
    [
      'no thinking on a model that always thinks',
      { ...body({ thinking: { type: 'disabled' } }), model: 'claude-opus-5-5' },
      'thinking.type',
      '"thinking.type.disabled" is not supported for this model.',
    ],
    [
      'no thinking at effort max',
      body({ thinking: { type: 'disabled' }, output_config: { effort: 'max' } }),
      'thinking.type',
      '"thinking.type.disabled" is not supported for this model at effort "max".',
    ],
    [
      'a small budget',
      { ...body({ thinking: { type: 'enabled', budget_tokens: 100 } }), model: 'claude-sonnet-4-5' },
      'thinking.budget_tokens',
      'thinking.enabled.budget_tokens: Input should be greater than or equal to 1024',
    ],
    [
      'effort on a model without it',
      { ...body({ output_config: { effort: 'low' } }), model: 'claude-haiku-4-5' },
      'output_config.effort',
      'This model does not support the effort parameter.',
    ],
    [
      'an effort nobody knows',
      body({ output_config: { effort: 'huge' } }),
      'output_config.effort',
      "output_config.effort: Input should be 'low', 'medium', 'high', 'xhigh' or 'max'",
    ],
  ])('%s', (_title, request, path, apiMessage) => {
    expect(checkRequest(request).map((issue) => [issue.path, issue.apiMessage])).toEqual([
      [path, apiMessage],
    ]);
  });
});
