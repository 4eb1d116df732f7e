import { spawn } from 'node:child_process';
import { on } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { watchRunner } from './watch-runner.mjs';

const source = new URL('./watch-runner.mjs', import.meta.url);
const script = 'node lib/command/serve.mjs';

it.runIf(process.platform !== 'win32')('tells a server behind a shell that npm has been killed', async () => {
  const server = `
    import { watchRunner } from ${JSON.stringify(fileURLToPath(source))};
    watchRunner(${JSON.stringify({ npm_lifecycle_script: script })})(() => {
      console.log('npm is gone');
      process.exit();
    });
    console.log('up');
    setInterval(() => {}, 1000);`;
  // As npm does it; with a second command no shell gives its place to the first.
  const npm = `
    const command = '"$NODE" --input-type=module -e "$SERVER"; true';
    require('node:child_process').spawn('sh', ['-c', command], { stdio: 'inherit' });
    setInterval(() => {}, 1000);`;
  const runner = spawn(process.execPath, ['-e', npm], {
    env: { ...process.env, NODE: process.execPath, SERVER: server },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = async (words: string) => {
    for await (const [chunk] of on(runner.stdout, 'data', { close: ['end'] }))
      if (String(chunk).includes(words)) return true;
    return false;
  };
  expect(await said('up')).toBe(true);
  runner.kill('SIGKILL');
  expect(await said('npm is gone')).toBe(true);
});

it('leaves a server alone that was started in another way', () => {
  const setTimer = vi.spyOn(globalThis, 'setInterval');
  for (const other of [undefined, 'nohup node lib/command/serve.mjs &', 'node start.js']) {
    watchRunner(other === undefined ? {} : { npm_lifecycle_script: other })(() => {});
  }
  expect(setTimer).not.toHaveBeenCalled();
  setTimer.mockRestore();
});
