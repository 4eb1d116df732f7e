import { describe, expect, it } from 'vitest';
import type { ExportSource } from '@/lib/core/export/export-source';
import { readSessionFile } from '@/lib/core/file/read-session-file';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { exportFormats } from './export-formats';
import type { FileFormat } from './file-format';
import { fileFormats } from './formats';
import { importAccept, toImportType } from './import-syntax';
import { readImport } from './read-import';

const NOW = '2026-11-30T00:00:00.000Z';
const hello = { role: 'user', content: 'Where is order 7?' };
const turn = { id: 't1', parentId: null, runId: null, createdAt: NOW, message: hello };
const definition = { name: 'get_order', input_schema: { type: 'object' } };

const source: ExportSource = {
  title: 'Orders',
  config: sessionConfigSchema.parse({ model: 'claude-test' }),
  tools: [{ id: 'a', text: JSON.stringify(definition), answerer: { type: 'manual' }, enabled: true }],
  draft: '',
  path: [{ id: 't1', parentId: null, message: { role: 'user', content: hello.content } }],
};
const { file } = readSessionFile({
  ...{ type: 'loopbench.session', v: 1, title: 'Orders', config: {}, head: 't1', runs: [] },
  turns: [turn],
});

async function write(id: string): Promise<string> {
  const format = fileFormats.find((known: FileFormat) => known.id === id);
  const writer = (format as FileFormat | undefined)?.write;
  if (writer?.of === 'session') return [...(await writer.load())(file)].join('');
  return writer ? (await writer.load())(source, 'http://127.0.0.1:3000') : '';
}

/** What a written file begins with, and how its name ends. */
const written: Record<string, [string, string]> = {
  json: ['{\n  "type": "loopbench.session",\n', '.loopbench.json'],
  markdown: ['# Orders\n\nModel: `claude-test`', '.md'],
  html: ['<!doctype html>', '.html'],
  jsonl: ['{"role":"user","content":"Where is order 7?"}\n', '.jsonl'],
  request: ['{\n  "model": "claude-test"', '.request.json'],
  curl: ["curl -N 'https://api.anthropic.com/v1/messages'", '.sh'],
  vitest: ['// The tool loop of "Orders"', '.test.ts'],
  pytest: ['# The tool loop of "Orders"', '.py'],
};

/** What each format is read from. */
const read: Record<string, unknown> = {
  json: { type: 'loopbench.session', v: 1, title: 'x', config: {}, turns: [turn], head: 't1', runs: [] },
  snapshot: {
    ...{ type: 'loopbench.snapshot', v: 1, title: 'x', createdAt: NOW, hasRequests: false },
    turns: [turn],
    runs: [],
  },
  request: { model: 'claude-test', max_tokens: 10, messages: [hello] },
  jsonl: [hello],
};

describe('the list of formats', () => {
  it('gives each an id of its own, and says of each but the whole session what it leaves out', () => {
    const ids = fileFormats.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const silent = exportFormats.filter(({ loses }) => loses === undefined).map(({ id }) => id);
    expect(silent).toEqual(['json']);
  });

  it('has a row in the tables below for all it writes and reads', () => {
    const formats: readonly FileFormat[] = fileFormats;
    expect(formats.flatMap(({ id, write }) => (write ? id : [])).sort()).toEqual(Object.keys(written).sort());
    expect(formats.flatMap(({ id, read }) => (read ? id : [])).sort()).toEqual(Object.keys(read).sort());
  });

  it.each(Object.entries(written))('%s is written', async (id, [start, ending]) => {
    expect((await write(id)).startsWith(start)).toBe(true);
    expect(exportFormats.find((format) => format.id === id)?.extension).toBe(ending);
  });

  it.each(Object.entries(read))('%s is recognised, by its own record alone, and read', async (id, value) => {
    const sniffed = fileFormats.filter((format: FileFormat) => {
      return format.read?.from === 'value' && format.read.sniff(value);
    });
    expect(sniffed.map((format) => format.id)).toEqual([id]);
    const imported = await readImport({ from: 'value', value }, NOW);
    expect(imported.file.turns.map(({ message }) => message)).toEqual([hello]);
  });

  it('tells what to send a file as by its name, and what a picker shows', () => {
    const names = ['a.json', 'A.JSONL', 'b.ndjson', 'notes'];
    expect(names.map(toImportType)).toEqual([
      'application/json',
      'application/jsonl',
      'application/jsonl',
      'application/json',
    ]);
    expect(importAccept).toBe(
      '.json,.jsonl,.ndjson,.zip,application/json,application/jsonl,application/x-ndjson,application/zip',
    );
  });
});
