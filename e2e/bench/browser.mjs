// What a first visit costs, and whether typing stays quick while a run streams.
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findChromium } from '../../lib/command/find-chromium.mjs';

const KEYS = 40;
/** A frame more or less on a busy machine says nothing; the middle of several visits does. */
const ROUNDS = 5;
/** A minute of words, longer than what is measured beside them. */
const LONG_ANSWER = 'paced-1200-1';

export async function measureBrowser(url, report) {
  const created = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      config: { model: LONG_ANSWER, max_tokens: 1000 },
      tools: [{ definition: { name: 'look', input_schema: { type: 'object' } } }],
    }),
  });
  const page = `${url}/sessions/${(await created.json()).id}`;
  const html = await (await fetch(page)).text();
  const scripts = new Set(
    [...html.matchAll(/<script(?![^>]*nomodule)[^>]+src="([^"]+)"/gi)].map(([, src]) => src),
  );
  let size = 0;
  for (const src of scripts) size += gzipSync(await (await fetch(`${url}${src}`)).arrayBuffer()).length;
  report('JavaScript of the first load, compressed', size / 1000, 220, ' KB');

  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await compareTyping(browser, page));
    const quiet = median(rounds.map((round) => round.quiet));
    const busy = median(rounds.map((round) => round.busy));
    process.stdout.write(
      `     typing: ${quiet.toFixed(1)} ms a key at rest, ${busy.toFixed(1)} ms while a run streams\n`,
    );
    report('typing while a run streams, against at rest', busy / quiet, 1.25);
  } finally {
    await browser.close();
  }
}

/** One visit: typing at rest, then while a long answer streams in. */
async function compareTyping(browser, page) {
  const tab = await browser.newPage();
  await tab.goto(page);
  await tab.locator('.monaco-editor').first().waitFor();
  const quiet = await typeAndMeasure(tab);
  const message = tab.getByRole('textbox', { name: 'Message' });
  await message.fill('Tell me everything.');
  await message.press('Enter');
  await tab.getByText('streaming').waitFor({ timeout: 10_000 });
  const busy = await typeAndMeasure(tab);
  await tab.getByRole('button', { name: 'Stop', exact: true }).click();
  await tab.getByText('cancelled').first().waitFor();
  await tab.close();
  return { quiet, busy };
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The median time from a key to the frame that shows it, each key pressed when the one before has been seen. */
async function typeAndMeasure(tab) {
  await tab.locator('.monaco-editor').getByRole('textbox', { name: 'Tool definition' }).focus();
  await tab.evaluate(() => {
    window.delays = [];
    window.addEventListener(
      'keydown',
      () => {
        const from = performance.now();
        requestAnimationFrame(() => setTimeout(() => window.delays.push(performance.now() - from)));
      },
      { capture: true },
    );
  });
  for (let key = 1; key <= KEYS; key += 1) {
    await tab.keyboard.press('Space');
    await tab.waitForFunction((count) => window.delays.length >= count, key);
  }
  return median(await tab.evaluate(() => window.delays));
}
