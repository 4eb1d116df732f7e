import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { SessionData } from '@/lib/core/api/session-schema';
import { writeJson } from '@/lib/core/json/write-json';
import type { Snapshot } from '@/lib/core/share/snapshot';
import { type AnswerOf, call, callForResponse, type Input } from './call';
import { keyOf, toQuery } from './to-query';

afterEach(() => vi.unstubAllGlobals());

/** A server that answers everything alike, and what it was sent. */
function serve(answer: () => Response) {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    sent.push(`${init.method} ${path}${init.body === undefined ? '' : ` ${init.body}`}`);
    return answer();
  });
  return sent;
}

describe('a call', () => {
  it('goes to the address of its operation, with what the person wrote in it kept apart from it', async () => {
    const sent = serve(() => Response.json({ ok: true }));
    await call('getTurn', { params: { id: 'ses_1', turnId: 'a/../b?c' } });
    await call('comparePaths', { query: { a: 'ses_1', b: 'ses_2:turn_3' } });
    await call('listSessions', { query: { query: 'a & b', limit: 100, tag: undefined } });
    await call('startRun', { params: { id: 'ses_1' }, body: { content: 'Hello' } });
    await call('deletePreset', { params: { id: 'pre_1' } });
    expect(sent).toEqual([
      'GET /api/sessions/ses_1/turns/a%2F..%2Fb%3Fc',
      'GET /api/compare?a=ses_1&b=ses_2%3Aturn_3',
      'GET /api/sessions?query=a+%26+b&limit=100',
      'POST /api/sessions/ses_1/runs {"content":"Hello"}',
      'DELETE /api/presets/pre_1',
    ]);
  });

  it('reads JSON with its digits, an answer without a body as nothing, and leaves a response to who wants it', async () => {
    serve(() => new Response('{"id": 9007199254740993}'));
    const exact = await call('getTurn', { params: { id: 's', turnId: 't' } });
    expect(writeJson(exact)).toBe('{"id":9007199254740993}');
    serve(() => new Response(null, { status: 204, headers: { 'x-revision': '7' } }));
    expect(await call('revokeShare', { params: { id: 'x' } })).toBeUndefined();
    const response = await callForResponse('updateSession', { params: { id: 'x' }, body: { title: 'T' } });
    expect(response.headers.get('x-revision')).toBe('7');
  });

  it('is typed by its operation', () => {
    expectTypeOf<AnswerOf<'createSession'>>().toEqualTypeOf<SessionData>();
    expectTypeOf<AnswerOf<'getShared'>>().toEqualTypeOf<Snapshot>();
    expectTypeOf<AnswerOf<'logOut'>>().toEqualTypeOf<undefined>();
    expectTypeOf<Input<'getTurn'>['params']>().toEqualTypeOf<{ id: string; turnId: string }>();
    expectTypeOf<{ params: { id: string } }>().not.toExtend<Input<'getTurn'>>();
    expectTypeOf<{ query: { a: string } }>().not.toExtend<Input<'comparePaths'>>();
    expectTypeOf<{ query: { wrong: string } }>().not.toExtend<Input<'comparePaths'>>();
    expectTypeOf<{ file: Blob }>().toExtend<Input<'importSession'>>();
    expectTypeOf<{ params: { id: string } }>().not.toExtend<Input<'createPreset'>>();
  });
});

describe('a query', () => {
  it('is kept under the name of its operation and what it asks, so that a name stands for all of its answers', async () => {
    const sent = serve(() => Response.json({ items: [] }));
    const { queryKey, queryFn } = toQuery('listRepeats', { params: { id: 'ses_1' } });
    expect(queryKey).toEqual(['listRepeats', { params: { id: 'ses_1' } }]);
    expect(queryKey.slice(0, 1)).toEqual(keyOf('listRepeats'));
    expect(toQuery('getTree', { params: { id: 's' } }, 'turn_1').queryKey).toEqual([
      'getTree',
      { params: { id: 's' } },
      'turn_1',
    ]);
    await queryFn({ signal: new AbortController().signal });
    expect(sent).toEqual(['GET /api/sessions/ses_1/repeats']);
  });
});
