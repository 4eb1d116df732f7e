import { describe, expect, it } from 'vitest';
import type { Block, ToolResultBlock } from '@/lib/core/claude/message';
import { readResult } from './read-result';

const result = (content?: string | Block[], is_error?: boolean): ToolResultBlock => ({
  type: 'tool_result',
  tool_use_id: 'toolu_1',
  ...(content === undefined ? {} : { content }),
  ...(is_error === undefined ? {} : { is_error }),
});

describe('readResult', () => {
  it('reads the data of text blocks', () => {
    expect(readResult(result([{ type: 'text', text: '{"a": 1}' }])).data).toEqual({ a: 1 });
  });

  it('reads the text of documents and search results', () => {
    const reading = readResult(
      result([
        { type: 'document', source: { type: 'text', media_type: 'text/plain', data: '15 degrees' } },
        { type: 'search_result', title: 'Guide', source: 'x', content: [{ type: 'text', text: 'Read me' }] },
      ]),
    );
    expect(reading.text).toBe('15 degrees\nGuide: Read me');
    expect(reading.media).toEqual([]);
  });

  it('names what it cannot read', () => {
    const reading = readResult(
      result([
        { type: 'image', source: { type: 'base64', media_type: 'image/png', data: '' } },
        { type: 'document', source: { type: 'base64', media_type: 'application/pdf', data: '' } },
        { type: 'hologram' },
      ]),
    );
    expect(reading.media).toEqual([
      'an image (image/png)',
      'a document (application/pdf)',
      'a block of type hologram',
    ]);
  });

  it.each<[string, ToolResultBlock, string | null, boolean]>([
    ['a failed call says why in its text', result('Error: timed out', true), 'Error: timed out', false],
    ['a failed call may say nothing', result(undefined, true), 'no reason given', false],
    ['an error key is a problem', result("{'error': 'order not found'}"), 'order not found', true],
    [
      'an error key may hold an object',
      result('{"error": {"message": "No such user"}}'),
      'No such user',
      true,
    ],
    [
      'another error is not about a missing thing',
      result('{"error": "rate limited"}'),
      'rate limited',
      false,
    ],
    ['an empty error key is none', result('{"error": null, "ok": true}'), null, false],
    ['an empty result is no problem', result(), null, false],
  ])('%s', (_title, block, problem, isNotFound) => {
    expect(readResult(block)).toMatchObject({ problem, isNotFound });
  });
});
