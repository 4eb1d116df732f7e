// Twelve windows side by side, each with a run that streams: how long the slowest takes to load, to save and to stop.
// One window is measured at a time, while the eleven others go on: a person acts in one, and twelve pages that load at
// the same moment on two cores would say how long twelve pages take.
import { chromium } from '@playwright/test';
import { findChromium } from '../../lib/command/find-chromium.mjs';

const WINDOWS = 12;
const LONG = `Tell me everything. ${'It matters. '.repeat(400)}`;

export async function measureWindows(url, report) {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext();
    const windows = [];
    while (windows.length < WINDOWS) windows.push(await openWindow(context, url));
    const seen = await Promise.all(
      windows.map(({ page }) => page.evaluate(() => document.visibilityState === 'visible')),
    );
    report('of twelve windows, not visible', seen.filter((isSeen) => !isSeen).length, 0);
    const slowest = async (act) => {
      const times = [];
      for (const window of windows) times.push(await act(window));
      return Math.max(...times);
    };
    report('slowest of twelve windows with running runs to load', await slowest(load), 500, ' ms');
    report('slowest of twelve windows with running runs to save', await slowest(save), 500, ' ms');
    report('slowest of twelve windows with running runs to stop', await slowest(stop), 500, ' ms');
  } finally {
    await browser.close();
  }
}

async function openWindow(context, url) {
  const created = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { id } = await created.json();
  const page = await context.newPage();
  await page.goto(`${url}/sessions/${id}`);
  const message = page.getByRole('textbox', { name: 'Message' });
  await message.fill(LONG);
  await message.press('Enter');
  await page.getByText('streaming').waitFor({ timeout: 20_000 });
  return { page };
}

/** Until the conversation and the state of its run are there. */
async function load({ page }) {
  const from = performance.now();
  await page.reload({ waitUntil: 'commit' });
  await page.getByText('streaming').waitFor();
  return performance.now() - from;
}

/** From the end of the pause after an edit to the answer of the server. */
async function save({ page }) {
  const title = page.getByRole('textbox', { name: 'Title' });
  const sent = page.waitForRequest((request) => request.method() === 'PATCH');
  await title.fill(`Saved at ${performance.now()}`);
  await sent;
  const from = performance.now();
  await page.getByText('Saved', { exact: true }).waitFor();
  return performance.now() - from;
}

/** From the click to the word that it has ended. */
async function stop({ page }) {
  const button = page.getByRole('button', { name: 'Stop', exact: true });
  const from = performance.now();
  await button.click();
  await page.getByText('Cancelled. Everything stored so far is here.').waitFor();
  return performance.now() - from;
}
