import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJson } from '@/lib/core/json/read-json';
import { exportTools } from '@/lib/core/tool-export/export-tools';
import { call, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
const folder = mkdtempSync(join(tmpdir(), 'loopbench-programs-'));
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));

/** The Simulator behind a port of its own; what it was sent last. */
let sent: { messages: { role: string; content: unknown }[]; system?: unknown; max_tokens?: unknown } = {
  messages: [],
};
let sentHeaders: IncomingHttpHeaders = {};
let sentText = '';
/** Answers to give before those of the Simulator. */
let prepared: string[] = [];
const upstream = createServer(async (request, response) => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  const body = Buffer.concat(pieces).toString('utf8');
  sent = JSON.parse(body);
  sentHeaders = request.headers;
  sentText = body;
  const ready = prepared.shift();
  if (ready !== undefined) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(ready);
    return;
  }
  const answer = await call('POST', '/api/simulator/v1/messages', body, {
    'anthropic-version': String(request.headers['anthropic-version']),
  });
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
});
beforeAll(async () => {
  await new Promise<void>((done) => {
    upstream.listen(0, '127.0.0.1', done);
  });
});
afterAll(async () => {
  upstream.closeAllConnections();
  upstream.close();
  rmSync(folder, { recursive: true });
  await server.end();
});

/** What other languages fill in. */
const place = ['$', '{x}'].join('');

const weather = {
  name: 'get_weather',
  description: `Says the weather of a city. */ """ ' #{x} ${place} \`x\` ?> \u2028 \\u000a`,
  input_schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
};
const mock = {
  type: 'mock',
  rules: [{ result: { content: `sunny "21" \\ ' #{x} ${place} $x {$x} \u2028 ?>` } }],
};
const session = {
  model: 'simulator',
  max_tokens: 321,
  system: `Be brief: ' " \\ #{x} ${place} {$x}`,
  messages: [{ role: 'user', content: 'What is the weather in Paris?' }],
  loop: { max_steps: 4, simulator_pace: 'instant' },
  tools: [{ text: JSON.stringify(weather), answerer: mock }],
};

/** How a file of each target is run; those whose language is not on this machine are left to their other tests. */
const commands: [string, string, string[]][] = [
  ['typescript', process.execPath, []],
  ['typescript-runner', process.execPath, []],
  ['python', 'python3', []],
  ['ruby', 'ruby', []],
  ['php', 'php', []],
  ['java', 'java', []],
  ['curl', 'bash', []],
];
/** The programs that read answers themselves, digit by digit. */
const SAID_AGAIN = new Set<string>(['typescript', 'python', 'ruby', 'php', 'java']);
const probes: Record<string, string> = { curl: 'jq', java: 'javac' };
const here = commands.filter(
  ([target, command]) => spawnSync(probes[target] ?? command, ['--version']).status === 0,
);

async function run(target: string, command: string, given: object, tools: unknown[] = [weather]) {
  const [file] = exportTools(tools, { ...session, ...given }, target, 'http://unused').files;
  if (!file) throw new Error('There is no file.');
  const isTypescript = file.name.endsWith('.ts');
  const path = join(folder, isTypescript ? `${target}.mjs` : file.name);
  writeFileSync(
    path,
    isTypescript ? transformSync(file.text, { loader: 'ts', target: 'node20' }).code : file.text,
  );
  const { port } = upstream.address() as AddressInfo;
  const env = { ...process.env, ANTHROPIC_API_KEY: 'k', ANTHROPIC_BASE_URL: `http://127.0.0.1:${port}` };
  const child = spawn(command, [path], { env, cwd: folder });
  const told = { out: '', error: '' };
  child.stdout.on('data', (piece) => {
    told.out += String(piece);
  });
  child.stderr.on('data', (piece) => {
    told.error += String(piece);
  });
  const status = await new Promise((done) => child.on('close', done));
  return { status, ...told };
}

describe('an exported program', () => {
  it.each(here)(
    'in %s has the tool called, sends what it answers, and ends with the answer of the model',
    async (target, command) => {
      const { status, out, error } = await run(target, command, {
        workspace_id: 'wrkspc_1',
        betas: ['a-1', 'b-2'],
      });
      expect(sentHeaders).toMatchObject({ 'anthropic-workspace-id': 'wrkspc_1' });
      expect(sentHeaders['anthropic-beta']?.toString().split(/, ?/)).toEqual(
        expect.arrayContaining(['a-1', 'b-2']),
      );
      expect(sent).not.toHaveProperty('workspace_id');
      expect([status, error]).toEqual([0, '']);
      expect(out).toMatch(/-> get_weather \{"city": ?"Paris"\}/);
      expect(out).toContain('Stopped: end_turn');
      expect(sent).toMatchObject({ max_tokens: 321, system: session.system, tools: [weather] });
      expect(sent.messages).toHaveLength(3);
      expect(sent.messages[2]).toMatchObject({
        role: 'user',
        content: [{ type: 'tool_result', content: mock.rules[0]?.result.content }],
      });
    },
    60_000,
  );

  it.each(here)(
    'in %s tells the model of a tool that fails, and stops at its bound',
    async (target, command) => {
      const { status, out, error } = await run(target, command, { tools: [], loop: { max_steps: 1 } });
      expect(out + error).toContain('Stopped after 1 steps.');
      expect(status).toBe(1);
      const second = await run(target, command, { tools: [] });
      expect(second.status).toBe(0);
      expect(JSON.stringify(sent.messages[2])).toMatch(/is not written yet/);
      expect(sent.messages[2]).toMatchObject({ content: [{ is_error: true }] });
    },
    60_000,
  );

  it.each(here)(
    'in %s sends every digit of hundreds of tools, and of the calls of the model',
    async (target, command) => {
      const DIGITS = '{"n":9223372036854775807,"u":18446744073709551617,"x":12345678901234567890.5,"y":0.5}';
      const schema = `{"type":"object","properties":{${Array.from({ length: 40 }, (_, index) => `"f${index}":{"enum":[1,"${index}"]}`)},"held":{"const":${DIGITS}}}}`;
      const tools = readJson(
        `[${Array.from({ length: 300 }, (_, index) => `{"name":"t${index}","input_schema":${schema}}`)}]`,
      ) as unknown[];
      const use = { type: 'tool_use', id: 'toolu_1', name: 't7' };
      const message = {
        id: 'msg_1',
        type: 'message',
        role: 'assistant',
        model: 'm',
        stop_sequence: null,
        usage: {},
      };
      const told = (content: string, reason: string) =>
        `${JSON.stringify({ ...message, stop_reason: reason }).slice(0, -1)},"content":[${content}]}`;
      prepared = [
        told(`${JSON.stringify(use).slice(0, -1)},"input":${DIGITS}}`, 'tool_use'),
        told('{"type":"text","text":"Done."}', 'end_turn'),
      ];
      const stub = readJson(
        `{"type":"mock","rules":[{"result":{"content":[{"type":"text","text":"ok","n":${DIGITS}}]}}]}`,
      );
      const { status, error } = await run(
        target,
        command,
        { metadata: readJson(DIGITS), tools: [{ text: '{"name":"t7"}', answerer: stub }] },
        tools,
      );
      expect([status, error]).toEqual([0, '']);
      expect(sent).toMatchObject({ tools: { length: 300 }, messages: { length: 3 } });
      const [first = '', ...later] = sentText.replaceAll(/\s/g, '').split('toolu_1');
      const count = (text: string) =>
        ['9223372036854775807,', '18446744073709551617,', '12345678901234567890.5,'].map(
          (digits) => text.split(digits).length - 1,
        );
      const all = first + later.join('');
      // Of each tool, of the settings, of the mock; and of what the model said, but where the SDK or jq has read it.
      const wanted = 302 + (SAID_AGAIN.has(target) ? 1 : 0);
      for (const found of count(all)) expect(found).toBeGreaterThanOrEqual(wanted);
    },
    120_000,
  );
});
