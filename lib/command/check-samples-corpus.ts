import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isJsonObject } from '@/lib/core/claude/message';
import { type SampleKind, sampleSchema } from '@/lib/core/sample/sample-schema';
import { compileSchema } from '@/lib/core/schema/compile-schema';
import { findMetaSchemas } from '@/lib/core/schema/find-meta-schemas';
import { toProblem } from '@/lib/core/to-problem';

/**
 * Makes samples for every schema of a corpora folder.
 *
 *   npx tsx lib/command/check-samples-corpus.ts <corpora-folder>
 *
 * The folder holds `tools/*.json`, and `json-schema-test-suite` with `tests/`. Prints for how many schemas samples of each
 * kind were found; exits 1 when one is not what its kind says, when a tool has none, or when fewer are found for the
 * schemas of the suite than before. Many of those allow nothing, or everything, on purpose, or refer to other files.
 */

const SEEDS = [1, 'two', 3];
const COUNT = 5;
/** The share of the suite's schemas for which samples were found. */
const FEWEST_OF_SUITE: Record<SampleKind, number> = { valid: 0.9, edge: 0.9, invalid: 0.8 };

const kinds: readonly SampleKind[] = ['valid', 'edge', 'invalid'];
const toolsSchema = z.object({ tools: z.array(z.looseObject({})) });
const groupsSchema = z.array(z.object({ description: z.string(), schema: z.unknown() }));

interface Named {
  title: string;
  schema: unknown;
}

function main(folder: string | undefined): number {
  if (!folder) {
    console.error('Usage: npx tsx lib/command/check-samples-corpus.ts <corpora-folder>');
    return 2;
  }
  const tools = loadTools(join(folder, 'tools'));
  const suite = loadSuite(join(folder, 'json-schema-test-suite/tests/draft2020-12'));
  const isFine = [
    ...kinds.map((kind) => check('tools', tools, kind) >= (kind === 'invalid' ? 0.99 : 1)),
    ...kinds.map((kind) => check('suite', suite, kind) >= FEWEST_OF_SUITE[kind]),
  ];
  return isFine.every(Boolean) ? 0 : 1;
}

/** @returns the share of schemas that have samples; 0 where one is wrong */
function check(what: string, schemas: readonly Named[], kind: SampleKind): number {
  let found = 0;
  let wrong = 0;
  for (const { title, schema } of schemas) {
    try {
      const samples = SEEDS.flatMap((seed) => sampleSchema({ schema, kind, seed, count: COUNT }));
      const { validate } = compileSchema(schema, {
        formats: kind === 'invalid' ? 'ignore' : 'assert',
        ...findMetaSchemas(schema),
      });
      const isRight = samples.every((one) => (validate(one).length === 0) === (kind !== 'invalid'));
      found += 1;
      if (isRight) continue;
      wrong += 1;
      console.log(`WRONG ${what} ${kind} ${title}`);
    } catch (error) {
      console.log(`none ${what} ${kind} ${title}: ${toProblem(error).slice(0, 200)}`);
    }
  }
  console.log(`${what}: ${kind} samples for ${found}/${schemas.length} schemas, ${wrong} wrong`);
  return wrong > 0 || schemas.length === 0 ? 0 : found / schemas.length;
}

function loadTools(folder: string): Named[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.flatMap((file) => {
    const { tools } = toolsSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    return tools.flatMap((entry) => {
      const held = isJsonObject(entry.tool) ? entry.tool : entry;
      const schema = held.input_schema ?? held.inputSchema;
      return isJsonObject(schema) ? [{ title: `${file} ${held.name}`, schema }] : [];
    });
  });
}

function loadSuite(folder: string): Named[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.flatMap((file) =>
    groupsSchema
      .parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
      .map(({ description, schema }) => ({ title: `${file} | ${description}`, schema })),
  );
}

process.exitCode = main(process.argv[2]);
