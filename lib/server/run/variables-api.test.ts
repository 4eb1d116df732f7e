import { afterAll, describe, expect, it } from 'vitest';
import {
  call,
  createSession,
  follow,
  readSession,
  startRun,
  startTestServer,
} from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

const tool = (rule: object) => ({
  definition: {
    name: 'get_order',
    description: 'Gets an order by its id.',
    input_schema: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  },
  answerer: { type: 'mock', rules: [rule] },
});

describe('variables of a session', () => {
  it('are filled in to the message, the system prompt and the results of mocks, and stay out of the request', async () => {
    const { id } = await createSession({
      config: {
        system: 'You work for {{shop}}, not for \\{{shop}}.',
        loop: { variables: { shop: 'Acme', order_id: '48810' } },
      },
      tools: [tool({ result: { content: '{{input.id}} of {{shop}} is shipped' }, template: true })],
    });
    const run = await startRun(id, { content: 'Get order {{order_id}}' });
    const events = await follow(run.id);
    const request = events.find((event) => event.type === 'request-start');
    expect(request).toMatchObject({
      body: {
        system: 'You work for Acme, not for {{shop}}.',
        messages: [{ role: 'user', content: 'Get order 48810' }],
      },
    });
    expect(JSON.stringify(request)).not.toContain('variables');
    expect(events.find((event) => event.type === 'call-end')).toMatchObject({
      result: { content: '48810 of Acme is shipped' },
    });
    const session = await readSession(id);
    expect(session.title).toBe('Get order 48810');
    expect(session.turns[0]?.message.content).toBe('Get order 48810');
    expect(session.config.system).toContain('{{shop}}');
  });

  it('refuse a run that names one without a value, everywhere it could be named, before anything is written', async () => {
    const { id } = await createSession({
      config: { system: 'For {{shop}}', loop: { variables: { order_id: '1' } } },
      tools: [tool({ result: { content: '{{city}}' } })],
    });
    const refusal = async (content: string) => {
      const response = await call('POST', `/api/sessions/${id}/runs`, { content });
      return [response.status, (await response.json()).error];
    };
    expect(await refusal('Get {{order_id}} and {{other}}')).toEqual([
      400,
      {
        code: 'variable_missing',
        message: expect.stringContaining('The message uses {{other}}, which has no value.'),
        issues: [{ path: 'content', message: 'The message uses {{other}}, which has no value.' }],
      },
    ]);
    const [, error] = await refusal('Get {{order_id}}');
    expect(error.issues.map(({ path }: { path: string }) => path)).toEqual([
      'config.system',
      'tools.0.answerer.rules.0.result.content',
    ]);
    expect((await readSession(id)).turns).toEqual([]);
  });

  it('change nothing where there are none', async () => {
    const { id } = await createSession({
      config: { system: 'Write {{name}} for \\{{it}}.' },
      tools: [tool({ result: { content: 'Order {{input.id}}' } })],
    });
    const events = await follow((await startRun(id, { content: 'Get order 48810 for {{name}}' })).id);
    expect(events.find((event) => event.type === 'request-start')).toMatchObject({
      body: {
        system: 'Write {{name}} for \\{{it}}.',
        messages: [{ content: 'Get order 48810 for {{name}}' }],
      },
    });
    expect(events.find((event) => event.type === 'call-end')).toMatchObject({
      result: { content: 'Order {{input.id}}' },
    });
  });

  it('are filled in to a message that is said anew', async () => {
    const { id } = await createSession({ config: { loop: { variables: { day: 'Monday' } } } });
    await follow((await startRun(id, { content: 'Hello' })).id);
    const turnId = (await readSession(id)).turns[0]?.id;
    const fork = (content: string) => call('POST', `/api/sessions/${id}/fork`, { turnId, edit: { content } });
    expect((await fork('{{nothing}}')).status).toBe(400);
    expect((await fork('It is {{day}}')).status).toBe(201);
    expect((await readSession(id)).turns[0]?.message.content).toBe('It is Monday');
  });

  it('refuse a run in which one would grow beyond all measure, by its name, before anything is written', async () => {
    const variables = { big: 'x'.repeat(1_000_000), small: 'y' };
    const often = '{{small}}{{big}}'.repeat(300);
    const plain = await createSession({ config: { loop: { variables } } });
    const system = await createSession({ config: { system: often, loop: { variables } } });
    for (const [id, content] of [
      [plain.id, often],
      [system.id, 'Hello'],
    ]) {
      const answer = await call('POST', `/api/sessions/${id}/runs`, { content });
      expect(answer.status).toBe(400);
      expect((await answer.json()).error.message).toContain('With {{big}} filled in');
      expect((await readSession(id ?? '')).turns).toEqual([]);
    }
  });
});
