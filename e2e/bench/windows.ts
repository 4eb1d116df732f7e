// Twelve windows side by side, each with a run that streams: how long the slowest takes to load, to save and to stop.
// One window acts at a time while the others go on, as one person does: twelve pages that load at the same moment would
// say how long a machine takes for twelve pages.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../lib/command/find-chromium.mjs';
import { SLOW_MODEL, startSlowApi } from '../slow-api';
import { startServer } from './start-server.mjs';

const WINDOWS = 12;
/** Goes on for longer than all that is measured. */
const LONG = 'Say 20000 words';

type Report = (title: string, value: number, goal: number, unit?: string) => void;

export async function measureWindows(report: Report): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'loopbench-bench-windows-'));
  const api = await startSlowApi();
  const server = await startServer(data, { ANTHROPIC_API_KEY: 'bench', ANTHROPIC_BASE_URL: api.url });
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    ...(typeof executablePath === 'string' ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext();
    const windows: Page[] = [];
    while (windows.length < WINDOWS) windows.push(await openWindow(context, server.url));
    const states = await Promise.all(windows.map((page) => page.evaluate(() => document.visibilityState)));
    report('of twelve windows, not visible', states.filter((state) => state !== 'visible').length, 0);
    for (const [verb, act] of [
      ['load', load],
      ['save', save],
      ['stop', stop],
    ] as const) {
      const times: number[] = [];
      for (const page of windows) times.push(await act(page));
      report(`slowest of twelve windows with running runs to ${verb}`, Math.max(...times), 500, ' ms');
    }
  } finally {
    await browser.close();
    server.end();
    await api.close();
    rmSync(data, { recursive: true, force: true });
  }
}

async function openWindow(context: BrowserContext, url: string): Promise<Page> {
  const created = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ config: { model: SLOW_MODEL, max_tokens: 50_000 } }),
  });
  const { id } = await created.json();
  const page = await context.newPage();
  await page.goto(`${url}/sessions/${id}`);
  const message = page.getByRole('textbox', { name: 'Message' });
  await message.fill(LONG);
  await message.press('Enter');
  await page.getByText('streaming').waitFor();
  return page;
}

/** Until the conversation is there and its run is followed. */
async function load(page: Page): Promise<number> {
  const from = performance.now();
  await page.reload({ waitUntil: 'commit' });
  await page.getByText('streaming').waitFor();
  return performance.now() - from;
}

/** From when an edit is sent, after the pause in typing, to the word that it is saved. */
async function save(page: Page): Promise<number> {
  const sent = page.waitForRequest((request) => request.method() === 'PATCH');
  await page.getByRole('textbox', { name: 'Title' }).fill(`Saved ${Math.random()}`);
  await sent;
  const from = performance.now();
  await page.getByText('Saved', { exact: true }).waitFor();
  return performance.now() - from;
}

/** From the click to the word that the run has ended. */
async function stop(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: 'Stop', exact: true });
  const from = performance.now();
  await button.click();
  await page.getByText('Cancelled. Everything stored so far is here.').waitFor();
  return performance.now() - from;
}
