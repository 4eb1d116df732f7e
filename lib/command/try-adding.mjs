// Follows the pages of `public/docs/adding` in a copy of the sources: every file they show is written, every change of a
// list is made, and types, lint and tests are run over the result. A page that no longer fits the code fails.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bin, giveUp, root } from './prepare.mjs';

const PAGES = 'public/docs/adding';
const COPIED = [
  'app',
  'components',
  'e2e',
  'lib',
  'prisma',
  'package.json',
  'tsconfig.json',
  'biome.json',
  'vitest.config.ts',
];
/** Tests that read the lists and are named by no page. */
const LIST_TESTS = [
  'components/answerers/forms.test.ts',
  'lib/core/tool/tool-rules.test.ts',
  'lib/server/http/new-operation.test.ts',
];

/**
 * @typedef {object} Sample
 * @property {string} page
 * @property {string} language `diff` for a change of a file that is there
 * @property {string} file
 * @property {string} text
 */

/** @returns {Sample[]} the code of a page that has the name of its file above it, in bold */
function readSamples(page) {
  const text = readFileSync(join(root, PAGES, page), 'utf8');
  return [...text.matchAll(/^\*\*(\S+)\*\*\n\n```(tsx?|diff)\n([\s\S]*?)^```$/gm)].map(
    ([, file, language, code]) => ({ page, language, file, text: code }),
  );
}

/** Writes a file, or changes one. Throws where it is there already, or is not as the page says. */
function apply(folder, { page, language, file, text }) {
  const path = join(folder, file);
  if (language !== 'diff') {
    if (existsSync(path)) throw new Error(`${page} adds ${file}, which is there already.`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  if (!existsSync(path)) throw new Error(`${page} changes ${file}, which is not there.`);
  const changed = text
    .split(/^@@\n/m)
    .reduce((before, hunk) => change(before, hunk, `${page}: ${file}`), readFileSync(path, 'utf8'));
  writeFileSync(path, changed);
}

/** One hunk of a change; lines that are only added go to the top of the file, as an import does. */
function change(before, hunk, place) {
  const lines = hunk.replace(/\n$/, '').split('\n');
  const take = (signs) =>
    lines
      .filter((line) => signs.includes(line[0] ?? ' '))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const old = take(' -');
  if (old === '') return take('+') + before;
  const parts = `\n${before}`.split(`\n${old}`);
  if (parts.length !== 2) throw new Error(`${place} has no such lines, or has them more than once:\n${old}`);
  return parts.join(`\n${take(' +')}`).slice(1);
}

function run(folder, title, script, args) {
  const env = { ...process.env, CI: '1', NEXT_TELEMETRY_DISABLED: '1' };
  const { status, stdout } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`${stdout}\nFollowing ${PAGES}: ${title} failed.`);
}

/** Follows every page, all in one copy. Throws with what does not fit. */
function tryAdding() {
  const folder = mkdtempSync(join(tmpdir(), 'loopbench-adding-'));
  try {
    for (const name of COPIED) cpSync(join(root, name), join(folder, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const pages = readdirSync(join(root, PAGES)).map((page) => ({ page, samples: readSamples(page) }));
    for (const { page, samples } of pages) {
      if (samples.length < 2) throw new Error(`${page} shows no steps.`);
      for (const sample of samples) apply(folder, sample);
    }
    const files = [...new Set(pages.flatMap(({ samples }) => samples.map(({ file }) => file)))];
    const tests = files.filter((file) => file.includes('.test.'));
    writeFileSync(
      join(folder, 'next-env.d.ts'),
      '/// <reference types="next" />\n/// <reference types="next/image-types/global" />\n',
    );
    const config = {
      extends: './tsconfig.json',
      compilerOptions: { incremental: false },
      include: ['next-env.d.ts', 'app', 'components', 'lib'],
      exclude: ['**/*.test.ts', '**/*.test.tsx', 'lib/command', 'node_modules'],
      files: tests,
    };
    writeFileSync(join(folder, 'tsconfig.adding.json'), JSON.stringify(config));
    run(folder, 'lint', bin('@biomejs/biome', 'biome'), [
      'lint',
      '--vcs-enabled=false',
      '--error-on-warnings',
      ...files,
    ]);
    run(folder, 'a test', bin('vitest'), ['run', ...tests, ...LIST_TESTS]);
    run(folder, 'the check of types', bin('typescript', 'tsc'), ['--noEmit', '-p', 'tsconfig.adding.json']);
    process.stdout.write(
      `${pages.length} pages followed: ${files.length} files written or changed, types and tests are right\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    tryAdding();
  } catch (error) {
    giveUp(error.message);
  }
}
