import { afterAll, describe, expect, it } from 'vitest';
import type { SessionData } from '@/lib/core/api/session-schema';
import type { Finding, ShareData } from '@/lib/core/api/share-operations';
import { createReplay } from '@/lib/core/replay/create-replay';
import { snapshotSchema } from '@/lib/core/share/snapshot';
import { getPrisma } from '@/lib/server/db/database';
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

const tool = {
  definition: {
    name: 'find_customer',
    description: 'Finds a customer by e-mail.',
    input_schema: { type: 'object', properties: { email: { type: 'string' } }, required: ['email'] },
  },
  answerer: {
    type: 'mock',
    rules: [{ result: { content: '{"name": "Jane", "phone": "+1 415 555 2671"}' } }],
  },
};

async function makeSession(): Promise<SessionData> {
  const session = await createSession({ config: { system: 'Be brief.' }, tools: [tool] });
  const run = await startRun(session.id, { content: 'Find the customer jane@example.com' });
  await follow(run.id);
  return readSession(session.id);
}

async function share(id: string, body: unknown = {}): Promise<{ id: string; token: string }> {
  const response = await call('POST', `/api/sessions/${id}/shares`, body);
  expect(response.status).toBe(201);
  const made: { id: string; url: string } = await response.json();
  return { id: made.id, token: made.url.split('/s/')[1] ?? '' };
}

const open = (token: string) => call('GET', `/api/shared/${token}`);
const list = async (): Promise<ShareData[]> => (await (await call('GET', '/api/shares')).json()).items;

describe('a link to a session', () => {
  it('shows what there was when it was made, whatever becomes of the session', async () => {
    const session = await makeSession();
    const { token } = await share(session.id, { title: 'For Ada', redact: [] });
    const before = await (await open(token)).text();
    await call('PATCH', `/api/sessions/${session.id}`, { title: 'Changed', tools: [] });
    await call('DELETE', `/api/sessions/${session.id}`);
    expect(await (await open(token)).text()).toBe(before);

    const snapshot = snapshotSchema.parse(JSON.parse(before));
    expect(snapshot.title).toBe('For Ada');
    expect(snapshot.turns.map((turn) => turn.message)).toEqual(session.turns.map((turn) => turn.message));
    const replay = createReplay(snapshot);
    expect(replay.frameAt(replay.length).state.status).toBe('completed');
    for (const id of [session.id, session.headTurnId, session.runs[0]?.id, session.tools[0]?.id])
      expect(before).not.toContain(id);
  });

  it('masks what one might not want to publish, unless it is to be kept', async () => {
    const session = await makeSession();
    const response = await call('POST', `/api/sessions/${session.id}/shares/preview`, {});
    const { findings }: { findings: Finding[] } = await response.json();
    expect(findings.map((finding) => finding.kind).sort()).toEqual(['e-mail', 'phone number']);
    const masked = await (await open((await share(session.id)).token)).text();
    expect(masked).not.toContain('jane@example.com');
    expect(masked).not.toContain('555 2671');
    const phone = findings.find((finding) => finding.kind === 'phone number');
    const partly = await share(session.id, { redact: [phone?.id] });
    const kept = await (await open(partly.token)).text();
    expect(kept).toContain('jane@example.com');
    expect(kept).not.toContain('555 2671');
  });

  it('previews masked what comes in with what is included later, as the link will', async () => {
    const config = { system: 'Billing is jane@example.com.' };
    const messages = [{ role: 'user', content: 'I am carl@example.com, call +1 415 555 2671' }];
    const session = await createSession({ title: 'Two', config, messages });
    const preview = async (body: object) =>
      (await call('POST', `/api/sessions/${session.id}/shares/preview`, body)).json();
    const { findings } = await preview({ include: { requests: false } });
    const mail: Finding = findings.find(({ kind }: Finding) => kind === 'e-mail');
    const redact = { except: [mail.id] };
    const shown = JSON.stringify((await preview({ redact })).snapshot);
    const made = await (await open((await share(session.id, { redact })).token)).text();
    for (const text of [shown, made]) {
      expect(text).toContain('carl@example.com');
      expect(text).not.toContain('jane@example.com');
      expect(text).not.toContain('555 2671');
    }
  });

  it('shows nothing that was not seen before, when it is made after a preview', async () => {
    const session = await makeSession();
    const { seen } = await (await call('POST', `/api/sessions/${session.id}/shares/preview`, {})).json();
    const ask = () => call('POST', `/api/sessions/${session.id}/shares`, { seen, title: 'Another title' });
    expect((await ask()).status).toBe(201);
    await follow((await startRun(session.id, { content: 'One more thing' })).id);
    const response = await ask();
    expect([response.status, (await response.json()).error.code]).toEqual([409, 'changed_since_preview']);
  });

  it('holds only what was chosen', async () => {
    const session = await makeSession();
    const include = { tools: false, requests: false, lastTurnId: session.turns[1]?.id };
    const text = await (await open((await share(session.id, { include })).token)).text();
    expect(text).not.toContain('Be brief.');
    expect(text).not.toContain('input_schema');
    expect(JSON.parse(text).turns).toHaveLength(2);
  });

  it('begins with any question, and tells nothing of what was said before, its title included', async () => {
    const { id, title } = await makeSession();
    expect(title).toContain('jane@example.com');
    await follow((await startRun(id, { content: 'Thanks a lot' })).id);
    const { turns } = await readSession(id);
    const firstTurnId = turns.at(-2)?.id;
    const { token } = await share(id, { include: { firstTurnId, tools: false }, redact: [] });
    const text = await (await open(token)).text();
    expect(text).not.toMatch(/jane|Jane|2671|find_customer/);
    expect(JSON.parse(text)).toMatchObject({ title: 'Thanks a lot', isBeginningLeftOut: true });
    const forked = await call('POST', `/api/shared/${token}/fork`, {});
    expect(forked.status).toBe(201);
    const taken: SessionData = await forked.json();
    expect(taken.turns).toHaveLength(2);
    expect(taken.runs).toHaveLength(1);
    const wrong = { include: { firstTurnId: turns[1]?.id } };
    expect((await call('POST', `/api/sessions/${id}/shares`, wrong)).status).toBe(400);
  });

  it('answers alike when it is unknown, expired and revoked', async () => {
    const session = await makeSession();
    const revoked = await share(session.id);
    const expired = await share(session.id, { expires_in: 60 });
    expect((await call('DELETE', `/api/shares/${revoked.id}`)).status).toBe(204);
    const prisma = await getPrisma();
    await prisma.share.update({ where: { id: expired.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    const answers = await Promise.all([revoked.token, expired.token, 'unknown'].map(open));
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404]);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect((await call('POST', `/api/shared/${revoked.token}/fork`, {})).status).toBe(404);
  });

  it('is listed without its token, which is kept nowhere', async () => {
    const session = await makeSession();
    const { id, token } = await share(session.id);
    const items = await list();
    expect(items[0]).toMatchObject({ id, sessionId: session.id, views: 0, revokedAt: null, expiresAt: null });
    expect(JSON.stringify(items)).not.toContain(token);
    const prisma = await getPrisma();
    expect(JSON.stringify(await prisma.share.findMany())).not.toContain(token);
    expect(token).toMatch(/^[\w-]{27}$/);
  });

  it('can be taken home as a session that asks the same of the model', async () => {
    const session = await makeSession();
    const { token } = await share(session.id, { redact: [], include: { answerers: true } });
    const response = await call('POST', `/api/shared/${token}/fork`, {});
    expect(response.status).toBe(201);
    const forked: SessionData = await response.json();
    expect(forked.id).not.toBe(session.id);
    expect(forked).toMatchObject({ title: session.title, config: session.config });
    expect(forked.tools.map(({ id: _id, ...rest }) => rest)).toEqual(
      session.tools.map(({ id: _id, ...rest }) => rest),
    );
    expect(forked.turns.map((turn) => turn.message)).toEqual(session.turns.map((turn) => turn.message));
  });

  it('has a picture, as long as it leads somewhere', async () => {
    const session = await makeSession();
    const { id, token } = await share(session.id);
    const picture = await call('GET', `/api/shared/${token}/picture`);
    expect(picture.status).toBe(200);
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    });
    expect((await list()).find((item) => item.id === id)?.views).toBe(0);
    await call('DELETE', `/api/shares/${id}`);
    const gone = await call('GET', `/api/shared/${token}/picture`);
    const unknown = await call('GET', '/api/shared/unknown/picture');
    expect([gone.status, unknown.status]).toEqual([404, 404]);
    expect(await gone.text()).toBe(await unknown.text());
  });

  it('carries the public address', async () => {
    process.env.LOOPBENCH_URL = 'https://bench.example.com';
    try {
      const session = await makeSession();
      const made = await (await call('POST', `/api/sessions/${session.id}/shares`, {})).json();
      expect(made.url).toMatch(/^https:\/\/bench\.example\.com\/s\/[\w-]{27}$/);
    } finally {
      delete process.env.LOOPBENCH_URL;
    }
  });

  it('is not found for a session that is not there', async () => {
    expect((await call('POST', '/api/sessions/ses_none/shares', {})).status).toBe(404);
    expect((await call('DELETE', '/api/shares/share_none')).status).toBe(404);
  });
});
