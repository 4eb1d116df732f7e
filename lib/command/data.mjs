// `npm run backup [file]` and `npm run restore <file>`: the whole database, into one file and back.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { bin, giveUp, prepareSources, root } from './prepare.mjs';

try {
  await prepareSources();
} catch (error) {
  giveUp(error.message);
}
const [verb, name] = process.argv.slice(2);
// npm goes to the repository first; a name is one of the folder the person is in.
const file = name ? [resolve(process.env.INIT_CWD ?? process.cwd(), name)] : [];
const { status } = spawnSync(
  process.execPath,
  // The condition under which code of the server can be loaded.
  [bin('tsx'), '--conditions=react-server', join(root, 'lib/command/move-data.ts'), verb, ...file],
  { stdio: 'inherit', cwd: root },
);
process.exit(status ?? 1);
