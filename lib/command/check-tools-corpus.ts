import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { lintTool } from '@/lib/core/tool/lint-tool';

/**
 * Lints every real tool definition of a corpora folder.
 *
 *   npx tsx lib/command/check-tools-corpus.ts <corpora-folder>
 *
 * The folder holds `tools/*.json`: cookbook entries (`tool` in Claude's form), recorded `tools/list` answers and tool
 * snapshots (MCP's form, converted here). Prints every error finding; exits 1 when one is not expected below.
 */

/** Findings that are right, because the API does refuse these tools. None so far: every tool of the corpus is accepted. */
const expected: { tool: string; rule: string; reason: string }[] = [];

const fileSchema = z.object({ tools: z.array(z.looseObject({})) });

function main(folder: string | undefined): number {
  if (!folder) {
    console.error('Usage: npx tsx lib/command/check-tools-corpus.ts <corpora-folder>');
    return 2;
  }
  const tools = readdirSync(join(folder, 'tools'))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => loadTools(join(folder, 'tools', name), name));
  let clean = 0;
  let surprises = 0;
  for (const { file, definition } of tools) {
    const findings = lintTool(definition).filter(({ severity }) => severity === 'error');
    if (findings.length === 0) clean += 1;
    for (const { rule, path, message } of findings) {
      const isExpected = expected.some((one) => one.tool === definition.name && one.rule === rule);
      if (!isExpected) surprises += 1;
      console.log(
        `${isExpected ? 'expected' : 'ERROR'} ${file} ${definition.name} ${rule} ${path.join('.')}: ${message}`,
      );
    }
  }
  console.log(`${clean}/${tools.length} tools lint without an error`);
  return surprises === 0 && tools.length > 0 ? 0 : 1;
}

function loadTools(path: string, file: string): { file: string; definition: JsonObject }[] {
  const { tools } = fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return tools.map((entry) => {
    const held = isJsonObject(entry.tool) ? entry.tool : entry;
    return { file, definition: 'inputSchema' in held ? fromMcp(held) : held };
  });
}

/** An MCP tool as a definition for Claude: the schema under its other name, annotations left behind. */
function fromMcp({ name, description, inputSchema }: JsonObject): JsonObject {
  return { name, ...(description === undefined ? {} : { description }), input_schema: inputSchema };
}

process.exitCode = main(process.argv[2]);
