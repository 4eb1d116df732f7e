import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isJsonObject } from '@/lib/core/claude/message';
import { lintRequestTools } from '@/lib/core/lint/lint-request-tools';
import { importTools } from '@/lib/core/tool-import/import-tools';

/**
 * Brings in every file of a corpora folder that has tools in it.
 *
 *   npx tsx lib/command/check-import-corpus.ts <corpora-folder>
 *
 * The folder holds `tools/*.json` (lists of tools for Claude and of MCP servers), `openapi/` with descriptions of APIs as JSON and
 * YAML, some of them compressed, and `bfcl/*.jsonl` with functions in lines. Each has to come in without an error that lint would
 * find, a list with its length and order. Prints what does not; exits 1 then.
 */

interface Given {
  title: string;
  text: string;
  /** What the tools are called, where that is known beforehand; in their order. */
  names?: unknown[];
}

async function main(folder: string | undefined): Promise<number> {
  if (!folder) {
    console.error('Usage: npx tsx lib/command/check-import-corpus.ts <corpora-folder>');
    return 2;
  }
  const given = [...loadTools(folder), ...loadOpenapi(folder), ...loadFunctions(folder)];
  let [count, wrong, slowest] = [0, 0, 0];
  for (const one of given) {
    const start = performance.now();
    const faults = await findFaults(one);
    slowest = Math.max(slowest, performance.now() - start);
    count += faults.count;
    wrong += faults.said.length;
    for (const fault of faults.said) console.log(`ERROR ${one.title}: ${fault}`);
  }
  console.log(
    `${given.length} texts, ${count} tools brought in, ${wrong} faults, the slowest ${Math.round(slowest)} ms`,
  );
  return wrong === 0 && count > 0 ? 0 : 1;
}

async function findFaults({ text, names }: Given): Promise<{ count: number; said: string[] }> {
  try {
    const { tools } = await importTools(text);
    const definitions = tools.map(({ definition }) => definition);
    const { findings } = lintRequestTools({ tools: definitions });
    const errors = findings.filter(({ severity }) => severity === 'error');
    const said = errors.map(({ tool, id, message }) => `tool ${tool}: ${id}: ${message}`);
    const isKept =
      names === undefined ||
      (names.length === tools.length &&
        names.every((name, index) => isAlike(name, definitions[index]?.name)));
    return {
      count: tools.length,
      said: isKept ? said : [...said, 'The list has not kept its length and order.'],
    };
  } catch (error) {
    return { count: 0, said: [String(error)] };
  }
}

/** A name that is refused comes in as another one that begins alike. */
const isAlike = (given: unknown, name: unknown): boolean => {
  const plain = (value: unknown) => String(value).replace(/[^a-zA-Z0-9]/g, '');
  return given === undefined || plain(name).startsWith(plain(given).slice(0, 50));
};

const list = (folder: string, pattern: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(folder, name));

function loadTools(folder: string): Given[] {
  return list(join(folder, 'tools'), /\.json$/).map((title) => {
    const { tools }: { tools: unknown[] } = JSON.parse(readFileSync(title, 'utf8'));
    const held = tools.map((entry) => (isJsonObject(entry) && isJsonObject(entry.tool) ? entry.tool : entry));
    const names = held.map((one) => (isJsonObject(one) ? one.name : undefined));
    return { title, text: JSON.stringify({ tools: held }), names };
  });
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

function loadOpenapi(folder: string): Given[] {
  return list(join(folder, 'openapi'), /\.(json|ya?ml)(\.gz)?$/).map((title) => {
    const bytes = readFileSync(title);
    const text = (title.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    if (!text.trimStart().startsWith('{')) return { title, text };
    const { paths = {} }: { paths?: Record<string, object> } = JSON.parse(text);
    const operations = Object.values(paths).flatMap((item) =>
      Object.keys(item).filter((key) => METHODS.includes(key)),
    );
    return { title, text, names: operations.map(() => undefined) };
  });
}

function loadFunctions(folder: string): Given[] {
  return list(join(folder, 'bfcl'), /(?<!answers)\.jsonl$/).flatMap((title) =>
    readFileSync(title, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"function"'))
      .map((line) => {
        const { id, function: functions }: { id: string; function: { name: string }[] } = JSON.parse(line);
        const names = functions.map(({ name }) => name);
        return { title: `${title} ${id}`, text: JSON.stringify(functions), names };
      }),
  );
}

process.exitCode = await main(process.argv[2]);
