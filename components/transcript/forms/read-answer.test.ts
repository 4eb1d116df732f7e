import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer';
import { toDraft } from './to-draft';

const blocks = (text: string, isError = false) => readAnswer({ text, form: 'blocks', isError });

describe('readAnswer', () => {
  it('takes content blocks as JSON', () => {
    expect(blocks('[{"type": "text", "text": "15 degrees"}]')).toEqual({
      ok: true,
      result: { content: [{ type: 'text', text: '15 degrees' }] },
      changes: [],
    });
  });

  it.each([
    ['text that is no JSON', '[{"type": "text"', 'line 1'],
    ['an object', '{"rows": []}', 'list of content blocks'],
    ['a type nobody knows', '[{"type": "imge"}]', 'content.0.type'],
    ['a block without a type', '[{"text": "x"}]', 'content.0.type'],
  ])('says what is wrong with %s', (_title, text, words) => {
    expect(blocks(text)).toMatchObject({ ok: false, message: expect.stringContaining(words) });
  });

  it('takes what MCP servers answer, and tells what was made of it', () => {
    expect(blocks('{"content": [{"type": "resource_link", "uri": "file:///a", "name": "a"}]}')).toMatchObject(
      {
        result: { content: [{ type: 'text', text: 'a: file:///a' }] },
        changes: [{ path: 'content' }, { path: 'content.0' }],
      },
    );
  });

  it('refuses what the API refuses beside is_error', () => {
    expect(blocks('[{"type": "image", "source": {}}]', true)).toMatchObject({ ok: false });
    expect(blocks('[{"type": "text", "text": "x"}]', true)).toMatchObject({
      ok: true,
      result: { is_error: true },
    });
  });

  it.each([
    ['text', { content: 'x' }],
    ['a failure', { content: 'x', is_error: true }],
    ['blocks', { content: [{ type: 'text', text: 'x' }] }],
    ['nothing', {}],
  ])('gives back %s that was opened for editing', (_title, result) => {
    expect(readAnswer(toDraft(result))).toEqual({ ok: true, result, changes: [] });
  });
});
