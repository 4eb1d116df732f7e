import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '@/lib/core/app-error';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import { lintRequestTools } from '@/lib/core/lint/lint-request-tools';
import { type FiledFinding, toSarif } from '@/lib/core/lint/to-sarif';
import { exportTools } from '@/lib/core/tool-export/export-tools';
import { toolWriters } from '@/lib/core/tool-export/tool-writers';
import { importTools } from '@/lib/core/tool-import/import-tools';
import { readTools } from '@/lib/core/tool-import/read-tools';

const targets = toolWriters.map(({ id }) => id);

const USAGE = `loopbench lint FILE… [--format text|json|sarif] [--silence RULE,RULE]
loopbench import FILE… [--from FORM]
loopbench export FILE… --target TARGET [--out FOLDER]

A FILE holds tools in any form that can be brought in: JSON of Claude, OpenAI, MCP and others, OpenAPI, source code.
"-" is the standard input. Targets: ${targets.join(', ')}.

Ends with 0 where all is well, 1 where lint finds an error or a file holds no tools, 2 for a wrong call.
`;

const options = {
  format: { type: 'string', default: 'text' },
  silence: { type: 'string', default: '' },
  from: { type: 'string' },
  target: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** A wrong call: what is wrong with it. */
class UsageError extends Error {}

type Values = ReturnType<typeof readArgs>['values'];

const readArgs = () => parseArgs({ options, allowPositionals: true });

const readFile = (file: string): string => readFileSync(file === '-' ? 0 : file, 'utf8');

/** Lints tools as they are given: what is not mended is what there is to be told. */
async function lint(files: readonly string[], { format, silence }: Values): Promise<number> {
  if (!['text', 'json', 'sarif'].includes(format)) throw new UsageError(`There is no format "${format}".`);
  const silenced = silence
    .split(',')
    .filter(Boolean)
    .map((rule) => ({ rule }));
  const findings: FiledFinding[] = [];
  const names: string[] = [];
  const reports: JsonObject[] = [];
  for (const file of files) {
    const { found } = await readTools(readFile(file));
    const tools = found.map(({ definition }) => definition);
    const report = lintRequestTools({ tools, silenced });
    const before = names.length;
    names.push(
      ...tools.map((tool, index) =>
        isJsonObject(tool) && typeof tool.name === 'string' ? tool.name : `tools.${index}`,
      ),
    );
    findings.push(
      ...report.findings.map((one) => ({ ...one, file, tool: one.tool === null ? null : one.tool + before })),
    );
    reports.push({ file, ...report });
  }
  if (format === 'json') process.stdout.write(`${writeJson(reports, 2)}\n`);
  else if (format === 'sarif') process.stdout.write(`${writeJson(toSarif(findings, names), 2)}\n`);
  else process.stdout.write(toText(findings, names));
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function toText(findings: readonly FiledFinding[], names: readonly string[]): string {
  const lines = findings.map(({ file, tool, path, severity, id, message }) => {
    const place = [tool === null ? 'all tools' : names[tool], path].filter(Boolean).join(' ');
    return `${file}: ${place}: ${severity} ${id}: ${message}\n`;
  });
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  const sum = `${names.length} tools: ${count('error')} errors, ${count('warning')} warnings, ${count('info')} hints\n`;
  return `${lines.join('')}${sum}`;
}

/** Writes the tools as Claude takes them; what was changed for that is told beside. */
async function bringIn(files: readonly string[], { from }: Values): Promise<JsonObject[]> {
  const definitions: JsonObject[] = [];
  for (const file of files) {
    const { format, tools, problems } = await importTools(readFile(file), from);
    process.stderr.write(`${file}: ${tools.length} tools, read as ${format}\n`);
    for (const { message } of problems) process.stderr.write(`${file}: ${message}\n`);
    for (const { definition, changes } of tools) {
      definitions.push(definition);
      for (const { path, message } of changes)
        process.stderr.write(`${file}: ${[definition.name, path].filter(Boolean).join(' ')}: ${message}\n`);
    }
  }
  return definitions;
}

async function takeAway(files: readonly string[], values: Values): Promise<number> {
  const target = targets.find((one) => one === values.target);
  if (!target) throw new UsageError(`Say what to write with --target: ${targets.join(', ')}.`);
  const written = exportTools(await bringIn(files, values), {}, target, 'http://127.0.0.1:3000').files;
  const [only] = written;
  if (values.out === undefined && only && written.length === 1) {
    process.stdout.write(only.text);
    return 0;
  }
  if (values.out === undefined)
    throw new UsageError(`There are ${written.length} files: name a folder with --out.`);
  mkdirSync(values.out, { recursive: true });
  for (const { name, text } of written) {
    writeFileSync(join(values.out, name), text);
    process.stderr.write(`${join(values.out, name)}\n`);
  }
  return 0;
}

async function main(): Promise<number> {
  const { values, positionals } = readArgs();
  const [verb, ...files] = positionals;
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (files.length === 0) throw new UsageError('Name a command and at least one file.');
  if (verb === 'lint') return lint(files, values);
  if (verb === 'export') return takeAway(files, values);
  if (verb !== 'import') throw new UsageError(`There is no command "${verb}".`);
  process.stdout.write(`${writeJson(await bringIn(files, values), 2)}\n`);
  return 0;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
    const isOurs = isUsage || error instanceof AppError || (error instanceof Error && 'code' in error);
    process.stderr.write(`${isOurs && error instanceof Error ? error.message : String(error)}\n`);
    if (isUsage) process.stderr.write(`\n${USAGE}`);
    process.exitCode = isUsage ? 2 : 1;
  },
);
