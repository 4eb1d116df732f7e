// Checks the product against recorded reality: `node lib/command/corpora.mjs <folder>`, where the folder holds `tools/`, `openapi/`, `bfcl/`,
// `transcripts/` and `json-schema-test-suite/`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bin, giveUp, prepareSources, root } from './prepare.mjs';

const folder = process.argv[2];
if (!folder) giveUp('Name the folder of the corpora.');
await prepareSources();

const scripts = [
  'check-schema-suite.ts',
  'check-tools-corpus.ts',
  'check-import-corpus.ts',
  'check-planted-faults.ts',
  'check-samples-corpus.ts',
  'check-streams-corpus.ts',
];
const failed = scripts.filter((script) => {
  const path = join(root, 'lib/command', script);
  const { status } = spawnSync(process.execPath, [bin('tsx'), path, folder], { stdio: 'inherit' });
  return status !== 0;
});
if (failed.length > 0) giveUp(`Not as recorded: ${failed.join(', ')}`);
