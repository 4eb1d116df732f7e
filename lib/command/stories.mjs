// `npm run test:e2e`: the stories in the browser alone. What follows is Playwright's: `npm run test:e2e -- -g "a newcomer"`.
import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.mjs';
import { bin, giveUp, prepareBuild, root } from './prepare.mjs';

try {
  await prepareBuild();
} catch (error) {
  giveUp(error.message);
}
const runner = [bin('@playwright/test', 'playwright'), 'test', '-c', 'e2e/playwright.config.ts'];
const { status } = spawnSync(process.execPath, [...runner, ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, CHROMIUM_PATH: await findChromium() },
  stdio: 'inherit',
});
process.exit(status ?? 1);
