import { describe, expect, it } from 'vitest';
import { submitResultsOperation } from '@/lib/core/api/run-operations';
import { createSessionOperation, updateSessionOperation } from '@/lib/core/api/session-operations';
import { sessionToolSchema, storedToolSchema } from './session-tool';

const image = { type: 'image', source: { type: 'url', url: 'https://example.com/a.png' } };
const failed = { content: [image], is_error: true };
const rule = (result: object) => ({ type: 'mock', rules: [{ result }] });
const toolWith = (result: object) => ({ text: '{}', answerer: rule(result) });

describe('a failed result', () => {
  it('of a mock rule holds text only, as one by hand does', () => {
    const byRule = [
      createSessionOperation.body.safeParse({ tools: [toolWith(failed)] }),
      updateSessionOperation.body.safeParse({ tools: [toolWith(failed)] }),
    ];
    const byHand = submitResultsOperation.body.safeParse({
      results: [{ tool_use_id: 'toolu_1', ...failed }],
    });
    for (const parsed of byRule) {
      expect(parsed.error?.issues).toMatchObject([
        {
          path: ['tools', 0, 'answerer', 'rules', 0, 'result', 'content', 0],
          message: byHand.error?.issues[0]?.message,
        },
      ]);
    }
    expect(byHand.error?.issues).toMatchObject([
      { path: ['results', 0, 'content', 0], message: expect.stringContaining('text only') },
    ]);
  });

  it.each([
    { is_error: true },
    { content: 'lost', is_error: true },
    { content: [{ type: 'text', text: 'lost' }], is_error: true },
    { content: [image] },
  ])('of a mock rule may be what the API takes: %j', (result) => {
    expect(createSessionOperation.body.safeParse({ tools: [toolWith(result)] }).success).toBe(true);
  });

  it('that holds more stays readable where it was stored before', () => {
    const stored = { id: 'tool_1', text: '{}', answerer: rule(failed), enabled: true };
    expect(sessionToolSchema.parse(stored)).toEqual(stored);
  });
});

describe('a stored tool', () => {
  const tool = { id: 'tool_1', text: '{}', enabled: true };

  it('with an answerer of a later version is answered by hand, and opens', () => {
    const answerer = { type: 'http', url: 'https://example.com', headers: {} };
    expect(storedToolSchema.parse({ ...tool, answerer })).toEqual({ ...tool, answerer: { type: 'manual' } });
    expect(sessionToolSchema.safeParse({ ...tool, answerer }).success).toBe(false);
  });

  it('keeps the answerer it has where that is known', () => {
    const answerer = { type: 'mock', rules: [{ result: { content: 'ok' } }] };
    expect(storedToolSchema.parse({ ...tool, answerer })).toEqual({ ...tool, answerer });
    expect(storedToolSchema.safeParse({ ...tool, answerer: 7 }).success).toBe(false);
  });
});
