import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The stories share one build; servers started side by side must not each make it. */
export default function buildOnce(): void {
  const prepare = fileURLToPath(new URL('../lib/command/prepare.mjs', import.meta.url));
  const { status } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { prepareBuild } from ${JSON.stringify(prepare)}; await prepareBuild();`,
    ],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('The build failed.');
}
