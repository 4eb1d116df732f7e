// How long a replay of 50,000 events takes to show another place of it.
import { chromium } from '@playwright/test';
import { findChromium } from '../../lib/command/find-chromium.mjs';

const REQUESTS = 50;
const DELTAS = 991;
const PLACES = 50;
const ROUNDS = 3;

export async function measureScrubbing(url, report) {
  const post = async (path, body) => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const { id } = await post('/api/sessions/import', makeSession());
  const { url: page } = await post(`/api/sessions/${id}/shares`, { redact: [] });
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await tab.goto(page);
    await tab.getByText(/^event 50\d{3} of 50\d{3}$/).waitFor();
    for (const name of ['Loop', 'Request', 'Events']) {
      await tab.getByRole('tab', { name }).click();
      // Of several visits to a place the quickest says what it costs, the others how busy the machine is.
      const visits = [];
      for (let round = 0; round < ROUNDS; round += 1) visits.push(await tab.evaluate(scrub, PLACES));
      const best = visits[0].map((_, place) => Math.min(...visits.map((visit) => visit[place])));
      const times = best.sort((a, b) => a - b);
      const middle = times[times.length >> 1];
      process.stdout.write(`     scrubbing 50,000 events, ${name}: ${middle.toFixed(1)} ms in the middle\n`);
      report(`the slowest of ${PLACES} places, ${name}`, times.at(-1), 100, ' ms');
    }
  } finally {
    await browser.close();
  }
}

/** In the page: goes to so many places, each when the one before has been painted. */
async function scrub(places) {
  const slider = document.querySelector('input[aria-label="Position"]');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const times = [];
  for (let place = 1; place <= places; place += 1) {
    await painted();
    const from = performance.now();
    // Multiples of the golden ratio come everywhere without a pattern.
    write.call(slider, String(((place * 0.618034) % 1) * Number(slider.max)));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await painted();
    times.push(performance.now() - from);
  }
  return times;
}

/** A session file with one run of 50 requests, each answered in a thousand pieces and by a call. */
function makeSession() {
  const createdAt = '2026-01-01T00:00:00.000Z';
  const runId = 'r1';
  const events = [];
  const turns = [];
  const add = (event) => events.push({ seq: events.length + 1, at: events.length * 10, ...event });
  const addTurn = (message) => {
    const parentId = turns.at(-1)?.id ?? null;
    turns.push({ id: `t${turns.length + 1}`, parentId, runId, createdAt, message });
    return { turnId: `t${turns.length}`, parentTurnId: parentId };
  };
  const stream = (event) => add({ type: 'stream', events: [event] });
  const asked = { role: 'user', content: 'Look everywhere.' };
  add({
    type: 'run-start',
    mode: 'auto',
    model: 'bench',
    isResumed: false,
    message: asked,
    ...addTurn(asked),
  });
  for (let step = 1; step <= REQUESTS; step += 1) {
    const turnIds = turns.map(({ id }) => id);
    const body =
      step === 1 ? { params: { model: 'bench', max_tokens: 1000, messages: [] } } : { paramsOf: 2 };
    add({ type: 'request-start', step, turnIds, ...body });
    const isLast = step === REQUESTS;
    const usage = { input_tokens: 10, output_tokens: DELTAS };
    const head = {
      id: `msg_${step}`,
      type: 'message',
      role: 'assistant',
      model: 'bench',
      stop_sequence: null,
    };
    stream({ type: 'message_start', message: { ...head, content: [], stop_reason: null, usage } });
    stream({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } });
    const pieces = Array.from({ length: DELTAS }, (_, at) => (at % 60 === 59 ? 'end.\n\n' : 'word '));
    for (const text of pieces)
      stream({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } });
    stream({ type: 'content_block_stop', index: 0 });
    const call = { type: 'tool_use', id: `toolu_${step}`, name: 'look', input: {} };
    if (!isLast) {
      stream({ type: 'content_block_start', index: 1, content_block: call });
      stream({ type: 'content_block_stop', index: 1 });
    }
    const stop_reason = isLast ? 'end_turn' : 'tool_use';
    stream({ type: 'message_delta', delta: { stop_reason, stop_sequence: null }, usage });
    const content = [{ type: 'text', text: pieces.join('') }, ...(isLast ? [] : [call])];
    const message = { ...head, content, stop_reason, usage };
    add({ type: 'turn-end', message, usage, ttftMs: 10, totalMs: 100, ...addTurn(message) });
    if (isLast) continue;
    const { id: tool_use_id, name, input } = call;
    add({ type: 'call-start', tool_use_id, name, input, answerer: 'mock' });
    add({ type: 'call-end', tool_use_id, result: { content: 'found' }, by: 'mock' });
    addTurn({ role: 'user', content: [{ type: 'tool_result', tool_use_id, content: 'found' }] });
  }
  add({ type: 'run-end', status: 'completed', stop_reason: 'end_turn' });
  const run = { id: runId, parentTurnId: null, mode: 'auto', status: 'completed', createdAt, events };
  const config = { model: 'bench', max_tokens: 1000 };
  return {
    type: 'loopbench.session',
    v: 1,
    title: 'Fifty thousand',
    config,
    turns,
    head: turns.at(-1).id,
    runs: [run],
  };
}
