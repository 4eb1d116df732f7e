// A Chromium for the stories: the machine's own, or one that Playwright fetches.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { bin, giveUp, root } from './prepare.mjs';

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium that can be started. Without one, Playwright is asked to fetch its own.
 *
 * @returns {Promise<string>}
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : giveUp(`CHROMIUM_PATH=${named} is not there.`);
  const found = known.find(existsSync);
  if (found) return found;
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  process.stdout.write('Fetching a Chromium for the stories in the browser…\n');
  spawnSync(process.execPath, [bin('@playwright/test', 'playwright'), 'install', '--with-deps', 'chromium'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  return giveUp(
    'The stories need a Chromium, and none could be fetched. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  );
}
