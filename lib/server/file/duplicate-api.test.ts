import { afterAll, describe, expect, it } from 'vitest';
import type { SessionData } from '@/lib/core/api/session-schema';
import { ask } from '@/lib/server/testing/session-files';
import { call, readSession, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

describe('a duplicate', () => {
  it('is the whole session under another name, or only its tools and settings', async () => {
    const session = await ask();
    const duplicate = async (body: unknown): Promise<SessionData> =>
      (await call('POST', `/api/sessions/${session.id}/duplicate`, body)).json();
    const whole = await duplicate({ turns: true });
    expect(whole.title).toBe(`${session.title} (copy)`);
    expect(whole.turns.map(({ message }) => message)).toEqual(session.turns.map(({ message }) => message));
    expect(whole.runs[0]?.status).toBe('completed');
    const minimal = await call(
      'POST',
      `/api/sessions/${session.id}/duplicate`,
      {},
      { prefer: 'return=minimal' },
    );
    const named = await minimal.json();
    expect([minimal.status, named]).toEqual([201, { id: expect.any(String), title: whole.title }]);
    expect((await readSession(named.id)).turns).toHaveLength(session.turns.length);
    const fresh = await duplicate({ turns: false });
    expect(fresh).toMatchObject({ turns: [], runs: [], headTurnId: null, config: session.config });
    expect(fresh.tools.map(({ text, answerer }) => ({ text, answerer }))).toEqual(
      session.tools.map(({ text, answerer }) => ({ text, answerer })),
    );
  });
});
