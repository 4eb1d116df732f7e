import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { exportTools } from '@/lib/core/tool-export/export-tools';

const folder = mkdtempSync(join(tmpdir(), 'loopbench-modules-'));
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true }));

const NAMES = ['class', 'default', '1st', '7', 'a-b', 'a_b', 'constructor', 'toString', '__proto__', 'é', ''];
const properties = JSON.parse(`{${NAMES.map((name) => `${JSON.stringify(name)}:{"type":"string"}`)}}`);
const schema = { type: 'object', properties, required: NAMES, additionalProperties: false };
const tools = [
  { name: '__proto__', input_schema: schema },
  { name: 'class', input_schema: schema },
  // One name of a type, twice, once the signs it cannot have are gone.
  { name: 'a-b', input_schema: { ...schema, $defs: { 'x-y': { type: 'string' }, x_y: { type: 'number' } } } },
  { name: 'a_b', input_schema: schema },
  { name: 'tool', input_schema: { type: 'object', properties: {}, $defs: { inputs: { type: 'string' } } } },
];
const compile = (target: 'zod' | 'typescript-types' | 'mcp-server') =>
  transformSync(exportTools(tools, {}, target, 'http://x').files[0]?.text ?? '', { loader: 'ts' }).code;

interface Schema {
  safeParse: (input: unknown) => { success: boolean };
}

describe('what fields and tools are called', () => {
  it('is what schemas of Zod ask for', async () => {
    const path = join(folder, 'zod.mjs');
    writeFileSync(path, compile('zod'));
    const { toolInputs }: { toolInputs: Record<string, Schema> } = await import(pathToFileURL(path).href);
    expect(Object.keys(toolInputs)).toEqual(tools.map(({ name }) => name));
    const whole = `{${NAMES.map((name) => `${JSON.stringify(name)}:"x"`)}}`;
    for (const name of ['class', 'a-b', 'a_b']) {
      expect(toolInputs[name]?.safeParse(JSON.parse(whole)).success).toBe(true);
      // Zod itself looks at no field called __proto__.
      for (const field of NAMES.filter((one) => one !== '__proto__')) {
        const wrong = whole.replace(`${JSON.stringify(field)}:"x"`, `${JSON.stringify(field)}:7`);
        expect([field, toolInputs[name]?.safeParse(JSON.parse(wrong)).success]).toEqual([field, false]);
      }
    }
  });

  it('is what an MCP server tells', () => {
    const code = compile('mcp-server');
    const list: unknown = new Function(`${/const tools = [\s\S]*?\n\];/.exec(code)?.[0]} return tools;`)();
    expect(JSON.stringify(list)).toBe(
      JSON.stringify(tools.map(({ name, input_schema: inputSchema }) => ({ name, inputSchema }))),
    );
  });

  it('makes no two types of one name', () => {
    const text = exportTools(tools, {}, 'typescript-types', 'http://x').files[0]?.text ?? '';
    const names = Array.from(text.matchAll(/export (?:type|interface) (\w+)/g), ([, name]) =>
      name?.toLowerCase(),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
