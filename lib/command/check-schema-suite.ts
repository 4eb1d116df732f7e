import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { compileSchema } from '@/lib/core/schema/compile-schema';
import { metaSchemas } from '@/lib/core/schema/meta-schemas';

/**
 * Runs the required draft 2020-12 tests of the JSON Schema Test Suite over `compileSchema`.
 *
 *   npx tsx lib/command/check-schema-suite.ts <corpora-folder>
 *
 * The folder holds `json-schema-test-suite` with `tests/` and `remotes/`. Prints passed/total and every failing test;
 * exits 1 when fewer than 1,280 of the 1,299 pass. The 19 that fail by choice want `format` to be a mere annotation.
 */

const FEWEST = 1280;
const REMOTE_BASE = 'http://localhost:1234/';

const groupsSchema = z.array(
  z.object({
    description: z.string(),
    schema: z.unknown(),
    tests: z.array(z.object({ description: z.string(), data: z.unknown(), valid: z.boolean() })),
  }),
);

function main(folder: string | undefined): number {
  if (!folder) {
    console.error('Usage: npx tsx lib/command/check-schema-suite.ts <corpora-folder>');
    return 2;
  }
  const suite = join(folder, 'json-schema-test-suite');
  const remotes = loadRemotes(join(suite, 'remotes'));
  const tests = join(suite, 'tests', 'draft2020-12');
  const files = readdirSync(tests).filter((name) => name.endsWith('.json'));
  const results = files.flatMap((name) => runFile(join(tests, name), name, remotes));
  const failed = results.filter((result) => !result.isPassed);
  for (const { title } of failed) console.log(`FAILED ${title}`);
  const passed = results.length - failed.length;
  console.log(`${passed}/${results.length} passed (at least ${FEWEST} wanted)`);
  return passed >= FEWEST ? 0 : 1;
}

function runFile(path: string, name: string, remotes: Record<string, unknown>) {
  const groups = groupsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return groups.flatMap((group) =>
    group.tests.map((test) => {
      const isValid = compileSchema(group.schema, { remotes }).validate(test.data).length === 0;
      const title = `${name} | ${group.description} | ${test.description} | should be ${test.valid ? 'valid' : 'invalid'}`;
      return { title, isPassed: isValid === test.valid };
    }),
  );
}

/** The suite's own remote schemas by the address its tests use, and the meta-schemas that come with the library. */
function loadRemotes(folder: string): Record<string, unknown> {
  const remotes: Record<string, unknown> = { ...metaSchemas };
  for (const path of findFiles(folder)) {
    const address = relative(folder, path).split('\\').join('/');
    remotes[`${REMOTE_BASE}${address}`] = JSON.parse(readFileSync(path, 'utf8'));
  }
  return remotes;
}

function findFiles(folder: string): string[] {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  return paths.flatMap((path) => (statSync(path).isDirectory() ? findFiles(path) : [path]));
}

process.exitCode = main(process.argv[2]);
