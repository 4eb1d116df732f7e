import { describe, expect, it } from 'vitest';
import { toEvents } from '@/e2e/fake-api';
import type { Block } from '@/lib/core/claude/message';
import type { RunEvent, RunEventOf, RunEventType } from '@/lib/core/run/log/run-event';
import { courseOf, message, text } from '@/lib/core/testing/scripted-loop';
import { getSentRequest } from '@/lib/server/run/request/get-sent-request';
import { createSession, follow, post, readSession, startRun } from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

const model = startTestModel();
const { script } = model;

const config = { model: 'claude-test', max_tokens: 1000 };
const done = message('end_turn', [text('Both are on their way.')], 'msg_done');

const only = <T extends RunEventType>(events: RunEvent[], type: T) =>
  events.filter((event): event is RunEventOf<T> => event.type === type);

describe('what a run sends, and what comes back of it', () => {
  it('keeps what arrived of a broken answer and asks again on request', async () => {
    model.reply = () => ({ events: toEvents(done).slice(0, 4), end: 'cut' });
    const session = await createSession({ config });
    const run = await startRun(session.id, { content: 'Hello' });
    const broken = await follow(run.id);
    expect(courseOf(broken).slice(-2)).toEqual(['run-error', 'run-end failed']);
    expect(only(broken, 'stream').flatMap((event) => event.events)).toHaveLength(4);
    script(done);
    await post(run.id, 'continue');
    const events = await follow(run.id, (event) => event.type === 'run-end' && event.status === 'completed');
    expect(only(events, 'turn-end').map((event) => event.message.content)).toEqual([done.content]);
  });

  it('tells of repetitions as they happen and puts the final failure into words', async () => {
    const headers = { 'retry-after-ms': '5' };
    model.reply = () => ({ status: 529, type: 'overloaded_error', message: 'Overloaded', headers });
    const session = await createSession({ config });
    const run = await startRun(session.id, { content: 'Hello' });
    const events = await follow(run.id);
    expect(only(events, 'request-retry')).toMatchObject([
      { attempt: 1, maxRetries: 2, status: 529, message: 'Overloaded', delayMs: 5 },
      { attempt: 2, maxRetries: 2 },
    ]);
    expect(only(events, 'run-error')[0]?.error).toMatchObject({
      code: 'overloaded',
      message: 'Overloaded',
      status: 529,
      retries: 2,
      request_id: 'req_3',
    });
  });

  it('says what to do when the key is refused, and never shows the key', async () => {
    model.reply = () => ({
      status: 401,
      type: 'authentication_error',
      message: 'invalid key sk-ant-test-canary',
    });
    const session = await createSession({ config });
    const run = await startRun(session.id, { content: 'Hello' });
    const events = await follow(run.id);
    expect(only(events, 'run-error')[0]?.error).toMatchObject({
      code: 'authentication',
      message: 'invalid key [key]',
    });
    expect(JSON.stringify(events)).not.toContain('canary');
    expect(model.api.requests[0]?.headers.authorization).toBe('Bearer sk-ant-test-canary');
  });

  it('says which places a refusal is about, and what helps', async () => {
    const paths = ['messages.0.content.1.content.0'];
    model.reply = () => ({
      ...{ status: 400, type: 'invalid_request_error', message: 'An image is too large.' },
      details: {
        error_code: 'image_dimensions_too_large',
        max_side_length_pixels: 8000,
        paths: [...paths, 7],
      },
    });
    const session = await createSession({ config });
    const events = await follow((await startRun(session.id, { content: 'Hello' })).id);
    expect(only(events, 'run-error')[0]?.error).toMatchObject({
      paths,
      hint: 'Make the image smaller: it may have 8000 pixels a side.',
    });
  });

  it('sends the beta names of the configuration as a header, and only there', async () => {
    script(done);
    const session = await createSession({
      config: { ...config, betas: ['compact-2026-09-04', 'x-2026-01-01'] },
    });
    await follow((await startRun(session.id, { content: 'Hello' })).id);
    expect(model.api.requests[0]?.headers['anthropic-beta']).toBe('compact-2026-09-04,x-2026-01-01');
    expect(model.api.requests[0]?.body).not.toHaveProperty('betas');
    expect(model.api.requests[0]?.body).not.toHaveProperty('loop');
  });

  it('sends the workspace and the profile of a user as headers, and tells the request that way', async () => {
    script(done);
    const { id: sessionId } = await createSession({
      config: { ...config, workspace_id: 'wrkspc_1', user_profile_id: 'uprof_2' },
    });
    const { id } = await startRun(sessionId, { content: 'Hello' });
    await follow(id);
    const [sent] = model.api.requests;
    const named = { 'anthropic-workspace-id': 'wrkspc_1', 'anthropic-user-profile-id': 'uprof_2' };
    expect(sent?.headers).toMatchObject(named);
    expect(Object.keys(sent?.body ?? {})).not.toContain('workspace_id');
    const told = JSON.parse([...(await getSentRequest(id, '1'))].join(''));
    expect(told.headers).toMatchObject(named);
    expect(told.body).toEqual(sent?.body);
  });

  it('passes unknown events and blocks through untouched', async () => {
    const strange: Block = { type: 'hologram', layers: [{ z: 1 }] };
    const events = toEvents(message('end_turn', [strange]));
    model.reply = () => ({
      events: [...events.slice(0, 2), { type: 'aurora', colour: 'green' }, ...events.slice(2)],
    });
    const session = await createSession({ config });
    const run = await startRun(session.id, { content: 'Hello' });
    const seen = await follow(run.id);
    expect(only(seen, 'stream').flatMap((event) => event.events)).toContainEqual({
      type: 'aurora',
      colour: 'green',
    });
    expect((await readSession(session.id)).turns[1]?.message.content).toEqual([strange]);
  });
});
