import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/core/claude/message';
import { limitOutput } from './limit-output';

const text = (said: string): Block => ({ type: 'text', text: said });
const call: Block = {
  type: 'tool_use',
  id: 'toolu_1',
  name: 'get_weather',
  input: { location: 'Paris', unit: 'celsius' },
};

describe('limitOutput', () => {
  it('leaves alone what fits', () => {
    expect(limitOutput([text('Hello'), call], 1000, ['STOP'])).toEqual({
      content: [text('Hello'), call],
      stop: null,
    });
  });

  it('cuts a text at four characters a token', () => {
    expect(limitOutput([text('abcdefghij')], 2, [])).toEqual({
      content: [text('abcdefgh')],
      stop: { stop_reason: 'max_tokens', stop_sequence: null },
    });
  });

  it('cuts a tool input in the middle and keeps the pairs that are complete', () => {
    // The name and the block cost 16 tokens, and 7 more are 28 characters of the input.
    const limited = limitOutput([call], 23, []);
    expect(limited.cutInput).toBe('{"location": "Paris", "unit"');
    expect(limited.content).toEqual([{ ...call, input: { location: 'Paris' } }]);
    expect(limited.stop?.stop_reason).toBe('max_tokens');
  });

  it('drops a block there is no room for', () => {
    expect(limitOutput([text('abcd'), call], 3, []).content).toEqual([text('abcd')]);
    expect(limitOutput([text('abcd')], 0, []).content).toEqual([]);
  });

  it('ends before the first stop sequence and drops what follows', () => {
    expect(limitOutput([text('one END two'), call], 1000, ['two', 'END'])).toEqual({
      content: [text('one ')],
      stop: { stop_reason: 'stop_sequence', stop_sequence: 'END' },
    });
  });

  it('leaves no empty text behind', () => {
    expect(limitOutput([text('END')], 1000, ['END']).content).toEqual([]);
  });

  it('finds a stop sequence only in what fits', () => {
    expect(limitOutput([text('abcdefghEND')], 2, ['END']).stop?.stop_reason).toBe('max_tokens');
  });
});
