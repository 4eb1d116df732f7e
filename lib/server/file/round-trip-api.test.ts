import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { exportJson, importFile, manual, tool } from '@/lib/server/testing/session-files';
import {
  call,
  createSession,
  follow,
  post,
  readSession,
  startTestServer,
} from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

/** One change of a session, as a person makes it. */
type UndoEntry = {
  kind: 'ask' | 'edit' | 'fork' | 'branch' | 'rename' | 'leave' | 'step' | 'rerun';
  pick: number;
  text: string;
};

const deeds = fc.array(
  fc.record({
    kind: fc.constantFrom<UndoEntry['kind']>(
      'ask',
      'edit',
      'fork',
      'branch',
      'rename',
      'leave',
      'step',
      'rerun',
    ),
    pick: fc.nat(50),
    text: fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constant('Where is order 48810?')),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Does to a session what may be done; what is refused changes nothing. */
async function perform(id: string, { kind, pick, text }: UndoEntry): Promise<void> {
  const { turns, runs } = await readSession(id);
  const turn = turns[pick % Math.max(turns.length, 1)];
  const edit = turn?.message.role === 'user' && typeof turn.message.content === 'string';
  switch (kind) {
    case 'ask':
    case 'step': {
      const mode = kind === 'step' ? 'step' : 'auto';
      const response = await call('POST', `/api/sessions/${id}/runs`, { content: text, mode });
      if (response.ok) await follow((await response.json()).run.id);
      return;
    }
    case 'rerun': {
      const run = runs[pick % Math.max(runs.length, 1)];
      const changes = pick % 2 === 0 ? { config: { system: text }, tools: [tool] } : undefined;
      const response = run && (await call('POST', `/api/runs/${run.id}/rerun`, { changes }));
      if (response?.ok) await follow((await response.json()).run.id);
      return;
    }
    case 'fork':
      if (turn) await call('POST', `/api/sessions/${id}/fork`, { turnId: turn.id });
      return;
    case 'edit':
      if (turn && edit) {
        await call('POST', `/api/sessions/${id}/fork`, { turnId: turn.id, edit: { content: text } });
        const response = await call('POST', `/api/sessions/${id}/runs`, {});
        if (response.ok) await follow((await response.json()).run.id);
      }
      return;
    case 'branch':
      if (turn) await call('PATCH', `/api/sessions/${id}`, { branchTurnId: turn.id });
      return;
    case 'rename':
      await call('PATCH', `/api/sessions/${id}`, { title: text, draft: text });
      return;
    case 'leave': {
      const waiting = runs.find((run) => run.status === 'waiting');
      if (waiting) await post(waiting.id, 'cancel');
      return;
    }
  }
}

describe('an exported session', () => {
  it('comes back as the same file, byte for byte, whatever was done to it', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, fc.boolean(), fc.jsonValue(), async (done, byHand, extra) => {
        const session = await createSession({
          tools: [byHand ? manual : tool, { text: '{"name": "half', enabled: false, outputExample: '1' }],
          config: { system: 'Be brief.', metadata: extra },
          messages: [
            { role: 'user', content: 'Hello' },
            { role: 'assistant', content: 'Hi.', note: extra },
          ],
        });
        for (const deed of done) await perform(session.id, deed);
        const first = await exportJson(session.id);
        const { id } = await importFile(first);
        expect(await exportJson(id)).toBe(first);
        const copy = await readSession(id);
        const original = await readSession(session.id);
        expect(copy.turns.map(({ message, createdAt }) => ({ message, createdAt }))).toEqual(
          original.turns.map(({ message, createdAt }) => ({ message, createdAt })),
        );
        expect(Object.values(copy.branches).map((ids) => ids.length)).toEqual(
          Object.values(original.branches).map((ids) => ids.length),
        );
        expect(copy.runs.map(({ status, lastSeq }) => [status, lastSeq])).toEqual(
          original.runs.map(({ status, lastSeq }) => [status, lastSeq]),
        );
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
