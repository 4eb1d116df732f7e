import { expect, it } from 'vitest';
import { estimateCost } from '@/lib/core/claude/estimate-cost';
import { message, text } from '@/lib/core/testing/scripted-loop';
import { call, createSession, follow, readSession, startRun } from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

const model = startTestModel();
const config = { model: 'claude-opus-5', max_tokens: 100 };
const usage = { input_tokens: 1000, output_tokens: 100 };
const said = (words: string) => ({ ...message('end_turn', [text(words)]), model: 'claude-opus-5', usage });
const one = estimateCost('claude-opus-5', usage) ?? 0;

async function readCost(id: string): Promise<{ usd: number; answers: number; unpriced: number }> {
  return (await call('GET', `/api/sessions/${id}/cost`)).json();
}

it('counts the answers of all branches once, and nothing that was given or copied', async () => {
  model.script(said('Hello.'), said('Once more.'), said('Otherwise.'), said('And that.'));
  const given = [
    { role: 'user', content: 'Before' },
    { ...said('Given.'), role: 'assistant' },
  ];
  const session = await createSession({ config, messages: given });
  await follow((await startRun(session.id, { content: 'Hello' })).id);
  await follow((await startRun(session.id, { content: 'And now?' })).id);
  const { turns } = await readSession(session.id);
  await follow((await startRun(session.id, { content: 'Or that?', parentTurnId: turns[3]?.id })).id);
  const cost = await readCost(session.id);
  expect(cost).toEqual({ usd: expect.closeTo(3 * one), answers: 3, unpriced: 0 });

  const copied = await call('POST', `/api/sessions/${session.id}/duplicate`, {});
  const { id } = await copied.json();
  expect(await readCost(id)).toEqual({ usd: 0, answers: 0, unpriced: 0 });
  await follow((await startRun(id, { content: 'Go on.' })).id);
  expect(await readCost(id)).toEqual({ usd: expect.closeTo(one), answers: 1, unpriced: 0 });
});

it('says how many answers are of a model whose price is not known, and takes nothing for the Simulator', async () => {
  model.script({ ...said('Hello.'), model: 'claude-of-tomorrow' }, { ...said('Hello.'), model: 'simulator' });
  const session = await createSession({ config });
  await follow((await startRun(session.id, { content: 'Hello' })).id);
  await follow((await startRun(session.id, { content: 'And now?' })).id);
  expect(await readCost(session.id)).toEqual({ usd: 0, answers: 2, unpriced: 1 });
});

it('counts more answers than are read at once', async () => {
  model.script(...Array.from({ length: 25 }, () => said('Hello.')));
  const session = await createSession({ config });
  for (let turn = 0; turn < 25; turn += 1)
    await follow((await startRun(session.id, { content: 'Hello' })).id);
  expect(await readCost(session.id)).toEqual({ usd: expect.closeTo(25 * one), answers: 25, unpriced: 0 });
});

it('is not there for a session that is not', async () => {
  expect((await call('GET', '/api/sessions/nobody/cost')).status).toBe(404);
});
