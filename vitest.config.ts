import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { defineConfig, type Plugin } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const WORKER_URL = /new URL\('(\.{1,2}\/[\w/-]+-worker)\.ts', import\.meta\.url\)/g;

/** Tests of `lib/core` that put another module in the place of one, and so need modules of their own. */
const REPLACES_MODULES = ['lib/core/format/new-format.test.ts'];

/** A worker thread is loaded by Node itself, which takes no TypeScript: it is bundled as the production build does. */
function bundleWorkers(): Plugin {
  return {
    name: 'bundle-workers',
    enforce: 'pre',
    transform(code, id) {
      if (!code.includes('-worker.ts')) return null;
      return code.replaceAll(WORKER_URL, (_match, path: string) => {
        const outfile = resolve(root, 'node_modules/.vitest-workers', `${basename(path)}-${process.pid}.mjs`);
        mkdirSync(dirname(outfile), { recursive: true });
        buildSync({
          entryPoints: [`${resolve(dirname(id), path)}.ts`],
          outfile,
          bundle: true,
          format: 'esm',
          platform: 'node',
          packages: 'external',
        });
        return `new URL(${JSON.stringify(pathToFileURL(outfile).href)})`;
      });
    },
  };
}

export default defineConfig({
  plugins: [bundleWorkers()],
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    setupFiles: ['./lib/core/testing/fail-on-console-error.ts'],
    // How long something takes is the benchmark's to say; a busy machine must not fail a test.
    testTimeout: 60_000,
    // Of two cores Vitest would use one; much of a test is waiting for a server or a disk.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        // Without state of its own, `lib/core` needs no fresh modules for each file: read once, it takes a third of the time.
        test: {
          name: 'core',
          environment: 'node',
          isolate: false,
          include: ['lib/core/**/*.test.ts'],
          exclude: REPLACES_MODULES,
        },
      },
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{lib,app,prisma}/**/*.test.ts'],
          exclude: ['lib/core/!(format)/**', 'lib/core/*.test.ts', 'lib/core/format/!(new-format).test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'happy-dom',
          setupFiles: ['./components/ui/testing/wait-long.ts'],
          include: ['components/**/*.test.{ts,tsx}', 'lib/client/**/*.test.tsx'],
        },
      },
    ],
  },
});
