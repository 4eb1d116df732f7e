import { afterAll, describe, expect, it } from 'vitest';
import { call, createSession, readSession, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

describe('a text with U+0000 or half a character', () => {
  it.each([
    ['PATCH', '/api/sessions/:id', '{"title":"a\\u0000b"}', 'title'],
    ['PATCH', '/api/sessions/:id', '{"title":"cut \\ud83d"}', 'title'],
    ['PATCH', '/api/sessions/:id', '{"tags":["ok","a\\u0000b"]}', 'tags.1'],
    ['PATCH', '/api/sessions/:id', '{"config":{"model":"simulator","system":"\\udc00"}}', 'config.system'],
    ['PATCH', '/api/sessions/:id', '{"tools":[{"text":"{\\u0000}"}]}', 'tools.0.text'],
    ['POST', '/api/sessions', '{"draft":"\\ud83d"}', 'draft'],
    ['POST', '/api/sessions/:id/runs', '{"content":"a\\u0000b"}', 'content'],
    ['POST', '/api/sessions/:id/runs', '{"content":[{"type":"text","text":"\\ud83d"}]}', 'content.0.text'],
    ['POST', '/api/presets', '{"name":"a\\u0000b","sessionId":":id"}', 'name'],
  ])('is refused at once, with its place: %s %s %s', async (method, path, body, place) => {
    const { id } = await createSession({});
    const response = await call(method, path.replace(':id', id), body.replace(':id', id));
    const { error } = await response.json();
    expect([response.status, error.code, error.issues[0].path]).toEqual([400, 'bad_request', place]);
    expect(error.message).toMatch(/Take it out\.$/);
  });

  it('is mended in a file, and told of', async () => {
    const file = '{"messages":[{"role":"user","content":"a\\u0000b \\ud83d 😀"}]}';
    const response = await call('POST', '/api/sessions/import', file);
    const { id, notes } = await response.json();
    expect(notes.join()).toContain('messages.0.content');
    expect((await readSession(id)).turns[0]?.message.content).toBe('a\ufffdb \ufffd 😀');
  });

  it('finds nothing in a search and is no id', async () => {
    expect((await call('GET', '/api/sessions?query=%00')).status).toBe(200);
    expect((await call('GET', '/api/sessions/%00')).status).toBe(404);
  });

  it('may be an emoji, a line separator or a text that only looks like an escape', async () => {
    const { id } = await createSession({});
    const response = await call('PATCH', `/api/sessions/${id}`, '{"title":"😀\\u2028\\\\u0000 \\\\ud83d"}');
    expect(response.status).toBe(200);
    expect((await readSession(id)).title).toBe('😀\u2028\\u0000 \\ud83d');
  });
});

describe('a mark at the beginning of a file', () => {
  it('is no part of its text', async () => {
    const file = '\ufeff{"messages":[{"role":"user","content":"Hello"}]}';
    expect((await call('POST', '/api/sessions/import', file)).status).toBe(201);
    const session = await createSession({ tools: [{ text: '\ufeff{"name": "a"}' }] });
    expect(session.tools[0]?.text).toBe('{"name": "a"}');
  });
});
