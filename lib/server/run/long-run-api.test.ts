import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toEvents } from '@/e2e/fake-api';
import type { RunEventOf } from '@/lib/core/run/log/run-event';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { call, createSession, follow, post } from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

const model = startTestModel();
const STEPS = 60;
const RESULT = 'found '.repeat(350);

const config = {
  model: 'claude-test',
  max_tokens: 1000,
  betas: ['future-2027-01-01', 'other-2027-01-01'],
  system: 'Ä ẞ 😀 \u2028',
  loop: { max_steps: 1000 },
};
const tool = (answerer: unknown) => ({
  definition: { name: 'look', description: 'Looks.', input_schema: { type: 'object' } },
  answerer,
});
const mock = { type: 'mock', rules: [{ result: { content: RESULT } }] };

/** A model that asks for one call a turn, `steps` times. */
function askFor(steps: number): void {
  model.reply = (_request, index) => ({
    events: toEvents(
      index < steps
        ? message('tool_use', [text('Look at “that”.'), toolUse(`toolu_${index}`, 'look', { index })])
        : message('end_turn', [text('Done.')], 'msg_done'),
    ),
  });
}

const sha256 = (value: string) => createHash('sha256').update(value).digest('hex');
const wholeOf = (response: Response) =>
  response.text().then((told) => told.slice(told.indexOf('"body":') + 7, -1));

describe('a long run', () => {
  it('is stored and streamed in less than three times what was said, and every request can be had byte for byte', async () => {
    askFor(STEPS);
    const session = await createSession({ config, tools: [tool(mock)] });
    const started = await call(
      'POST',
      `/api/sessions/${session.id}/runs`,
      { content: 'Go.' },
      { accept: 'text/event-stream' },
    );
    const stream = await started.text();
    expect(stream).toContain('"status":"completed"');
    const said = JSON.stringify(JSON.parse(model.api.requests.at(-1)?.text ?? '').messages).length;
    expect(stream.length).toBeLessThan(3 * said);

    const { id } = JSON.parse(await (await call('GET', `/api/sessions/${session.id}`)).text()).runs[0];
    const packed = await (await call('GET', `/api/runs/${id}/events`)).text();
    expect(packed.replace(/^retry.*\n\n/, '')).toBe(stream.replace(/^retry.*\n\n/, ''));
    const exact = (await follow(id)).filter(
      (event): event is RunEventOf<'request-start'> => event.type === 'request-start',
    );
    expect(exact).toHaveLength(STEPS + 1);
    for (const [index, { text: sent, headers }] of model.api.requests.entries()) {
      expect(exact[index]).toMatchObject({ step: index + 1, hash: sha256(sent), betas: config.betas });
      expect(JSON.stringify(exact[index]?.body)).toBe(sent);
      if (index % 20 !== 0) continue;
      const response = await call('GET', `/api/runs/${id}/requests/${index + 1}`);
      const told = await response.clone().json();
      expect(told).toMatchObject({ method: 'POST', path: '/v1/messages', hash: sha256(sent) });
      for (const [name, value] of Object.entries(told.headers))
        expect([name, value]).toEqual([name, name === 'authorization' ? 'Bearer [key]' : headers[name]]);
      expect(await wholeOf(response)).toBe(sent);
    }
  });

  it('has no request it has not sent', async () => {
    askFor(0);
    const session = await createSession({ config, tools: [tool(mock)] });
    const { run } = await (await call('POST', `/api/sessions/${session.id}/runs`, { content: 'Go.' })).json();
    await follow(run.id);
    for (const place of ['0', '2', '-1', 'first', '1e0']) {
      const response = await call('GET', `/api/runs/${run.id}/requests/${place}`);
      expect([place, response.status]).toEqual([place, 404]);
    }
  });

  it('is followed from any event on, also with exact bodies, and goes on in its log where it waited', async () => {
    askFor(2);
    const session = await createSession({ config, tools: [tool({ type: 'manual' })] });
    const { run } = await (
      await call('POST', `/api/sessions/${session.id}/runs`, { content: 'Go.', mode: 'step' })
    ).json();
    await follow(run.id);
    await post(run.id, 'continue');
    const waits = () => follow(run.id, (event) => event.type === 'run-end' && event.seq > 4);
    await waits();
    await post(run.id, 'results', { results: [{ tool_use_id: 'toolu_0', content: 'by hand' }] });
    await follow(run.id, (event) => event.type === 'run-wait' && event.reason === 'results');
    await post(run.id, 'continue', { mode: 'auto' });
    const all = await follow(
      run.id,
      (event) => event.type === 'run-wait' && event.tool_use_ids[0] === 'toolu_1',
    );
    const sent = all.filter((event): event is RunEventOf<'request-start'> => event.type === 'request-start');
    expect(sent.map(({ body }) => JSON.stringify(body))).toEqual(model.api.requests.map((one) => one.text));
    for (let after = 0; after < all.length; after += 3) {
      const rest = await follow(run.id, (event) => event.seq === all.length, after);
      expect(rest).toEqual(all.slice(after));
    }
    const { runs } = await (await call('GET', `/api/sessions/${session.id}/recording`)).json();
    const log: StoredRunEvent[] = runs[0].events;
    const starts = log.flatMap((event) => (event.type === 'request-start' ? [event] : []));
    expect(starts.map(({ kept, added }) => [kept, added?.length])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });
});
