// What very large things cost in the page: a result of 20 MB, a session of 5,000 turns, a paste of 20 MB.
import { chromium } from '@playwright/test';
import { findChromium } from '../../lib/command/find-chromium.mjs';

const SIZE = 20_000_000;
const BLOCKS = 2000;
const TURNS = 5000;
/** A frame more or less on a busy machine says nothing: the best of some visits does. */
const ROUNDS = 3;

export async function measureLarge(url, report) {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    await measureResult(browser, url, report);
    await measureTurns(browser, url, report);
    await measurePaste(browser, url, report);
    await measureScrolling(browser, url, report);
  } finally {
    await browser.close();
  }
}

async function create(url, body) {
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`A session was refused: ${await response.text()}`);
  return `${url}/sessions/${(await response.json()).id}`;
}

/** A page that remembers how long its tasks took. */
async function openPage(browser) {
  const tab = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await tab.addInitScript(() => {
    window.tasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) window.tasks.push({ startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
  });
  return tab;
}

/** The longest task since then, in milliseconds; 0 where none was over 50. */
const longestTask = (tab, since = 0) =>
  tab.evaluate(
    (from) => Math.max(0, ...window.tasks.filter((t) => t.startTime >= from).map((t) => t.duration)),
    since,
  );

const now = (tab) => tab.evaluate(() => performance.now());

const line = '2026-11-30T10:00:00Z GET /orders/48810 200 "shipped" 12ms\n';

async function measureResult(browser, url, report) {
  const small = await create(url, { messages: withResult('It came in short.') });
  const page = await create(url, { messages: withResult(line.repeat(SIZE / line.length)) });
  const html = await (await fetch(page)).text();
  report('HTML of a session with a 20 MB result', html.length / 1000, 300, ' KB');

  // In turns with a small one: what any page costs is not the result's.
  const visits = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const usual = await visit(browser, small, 'It came in short.');
    visits.push({ usual, long: await visit(browser, page, 'GET /orders/48810') });
  }
  const least = (which, what) => Math.min(...visits.map((both) => both[which][what]));
  report('its preview shown after', least('long', 'shown'), 500, ' ms');
  report('longest task of opening it', least('long', 'task'), 50, ' ms');
  const [shown, task] = [least('usual', 'shown'), least('usual', 'task')];
  process.stdout.write(
    `     a small session: shown after ${shown.toFixed(0)} ms, longest task ${task.toFixed(0)} ms\n`,
  );
  const tab = await openPage(browser);
  await tab.goto(page);
  await tab.getByRole('button', { name: 'Show all 20.0 MB' }).waitFor();
  await tab.waitForTimeout(3000);
  const asked = await now(tab);
  await tab.getByRole('button', { name: 'Show all 20.0 MB' }).first().click();
  const whole = tab.getByRole('figure', { name: 'result of read_log' }).last();
  await whole.getByText('GET /orders/48810').first().waitFor();
  await tab.getByRole('status').filter({ hasText: 'of 20.0 MB' }).first().waitFor({ state: 'detached' });
  process.stdout.write(`     all of it loaded after ${((await now(tab)) - asked).toFixed(0)} ms\n`);
  report('longest task of looking at all of it', await longestTask(tab, asked), 50, ' ms');
  await tab.close();
}

/** Opens a session: how soon a text of it is seen, and the longest task until it is at rest. */
async function visit(browser, page, text) {
  const tab = await openPage(browser);
  await tab.goto(page, { waitUntil: 'commit' });
  await tab.getByRole('region', { name: 'Conversation' }).getByText(text).first().waitFor();
  const shown = await now(tab);
  await tab.waitForTimeout(2000);
  const task = await longestTask(tab);
  await tab.close();
  return { shown, task };
}

const withResult = (content) => [
  { role: 'user', content: 'Read the log.' },
  { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'read_log', input: {} }] },
  { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content }] },
  { role: 'assistant', content: 'It was **shipped**.' },
];

async function measureTurns(browser, url, report) {
  const messages = Array.from({ length: TURNS }, (_, index) => ({
    role: index % 2 ? 'assistant' : 'user',
    content: `Message ${index}. ${'It says something, and something else. '.repeat(20)}`,
  }));
  const page = await create(url, { messages });
  const html = await (await fetch(page)).text();
  report('HTML of a session of 5,000 turns', html.length / 1000, 300, ' KB');
  const visits = [];
  for (let round = 0; round < ROUNDS; round += 1)
    visits.push(await visit(browser, page, `Message ${TURNS - 1}.`));
  report('a session of 5,000 turns opens in', Math.min(...visits.map(({ shown }) => shown)), 1000, ' ms');
  const tab = await openPage(browser);
  await tab.goto(page);
  await tab.waitForTimeout(5000);
  report('longest task until all of it is there', await longestTask(tab), 50, ' ms');
  const scrolled = await now(tab);
  await tab.getByRole('region', { name: 'Conversation' }).evaluate((element) => {
    element.scrollTop = 0;
  });
  await tab.getByRole('region', { name: 'Conversation' }).getByText('Message 0.').waitFor();
  process.stdout.write(`     its beginning shown after ${((await now(tab)) - scrolled).toFixed(0)} ms\n`);
  await tab.close();
}

async function measurePaste(browser, url, report) {
  const page = await create(url, { messages: [{ role: 'user', content: 'Hello' }] });
  const tab = await openPage(browser);
  await tab.goto(page);
  const box = tab.getByRole('textbox', { name: 'Message' });
  await box.focus();
  await tab.waitForTimeout(2000);
  const from = await tab.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text.repeat(20_000_000 / text.length));
    const since = performance.now();
    const isFree = document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    // A browser puts in what nobody has taken.
    if (isFree) document.execCommand('insertText', false, data.getData('text/plain'));
    return since;
  }, line);
  await tab.waitForTimeout(3000);
  report('pasting 20 MB, longest task', await longestTask(tab, from), 50, ' ms');
  await tab.close();
}

/** Blocks of several kinds, four an exchange: a question, a text with a call, its result, an answer. */
function toBlocksOfKinds(exchange) {
  const id = `toolu_${exchange}`;
  const told = `**Order ${exchange}** is on its way.\n\n- sent on Monday\n- \`carrier\` unknown\n`;
  return [
    { role: 'user', content: `Where is order ${exchange}?` },
    {
      role: 'assistant',
      content: [
        { type: 'text', text: 'I look it up.' },
        { type: 'tool_use', id, name: 'get_order', input: { order_id: String(exchange), full: true } },
      ],
    },
    {
      role: 'user',
      content: [{ type: 'tool_result', tool_use_id: id, content: `{"status": "shipped", "n": ${exchange}}` }],
    },
    { role: 'assistant', content: told },
  ];
}

/** How even the frames are while a long conversation is scrolled by the wheel, there and back. */
async function measureScrolling(browser, url, report) {
  const messages = Array.from({ length: BLOCKS / 5 }, (_, at) => toBlocksOfKinds(at)).flat();
  const page = await create(url, { messages });
  const tab = await openPage(browser);
  await tab.goto(page);
  const conversation = tab.getByRole('region', { name: 'Conversation' });
  await conversation
    .getByText(`Where is order ${BLOCKS / 5 - 1}?`)
    .first()
    .waitFor();
  await tab.waitForTimeout(3000);
  const idle = await takeFrames(tab, 60);
  await conversation.hover();
  const frames = takeFrames(tab, 180);
  for (let at = 0; at < 60; at += 1) {
    await tab.mouse.wheel(0, at < 30 ? -400 : 400);
    await tab.waitForTimeout(30);
  }
  const scrolled = await frames;
  const at95 = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)];
  process.stdout.write(`     a frame takes ${at95(idle).toFixed(0)} ms at p95 while nothing moves\n`);
  report('a frame while 2,000 blocks are scrolled, p95', at95(scrolled), 17, ' ms');
  await tab.close();
}

/** How long each of the next frames takes. */
const takeFrames = (tab, count) =>
  tab.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const times = [];
        let last = performance.now();
        const take = (at) => {
          times.push(at - last);
          last = at;
          if (times.length < wanted) requestAnimationFrame(take);
          else resolve(times.slice(1));
        };
        requestAnimationFrame(take);
      }),
    count,
  );
