import { expect, it, vi } from 'vitest';
import { exportSessionOperation, importSessionOperation } from '@/lib/core/api/file-operations';
import type { ExportSource } from '@/lib/core/export/export-source';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { exportFormats } from './export-formats';
import { findImportSyntax, importAccept, isImportName, toImportType } from './import-syntax';
import { readImport } from './read-import';
import { toFileName } from './to-file-name';

/** One more record in the list, and nothing else. */
vi.mock('./formats', async (importOriginal) => {
  const { fileFormats } = await importOriginal<typeof import('./formats')>();
  const { defineFormat } = await import('./define-format');
  const said = defineFormat({
    ...{ id: 'said', label: 'Said', note: 'What was said, a line each', icon: 'text' },
    ...{ extension: '.said', mediaType: 'text/x-said', loses: 'Leaves out all but texts.' },
    write: {
      of: 'path',
      load: async () => (source) =>
        source.path.map(({ message }) => `${message.role}> ${message.content}\n`).join(''),
    },
    read: {
      from: 'text',
      ...{ name: 'lines of what was said', extensions: ['.said'], mediaType: 'text/x-said' },
      sniff: (text) => /^(user|assistant)> /.test(text),
      load: async () => {
        const { readMessages } = await import('@/lib/core/file/read-messages');
        const lines = /^(\w+)> (.*)$/gm;
        return (text, now) =>
          readMessages(
            [...text.matchAll(lines)].map(([, role, content]) => ({ role, content })),
            now,
          );
      },
    },
  });
  return { fileFormats: [...fileFormats, said] };
});

const TEXT = 'user> Where is order 7?\nassistant> On its way.\n';

it('a format that is one record is taken by name and type, recognised and read', async () => {
  expect(isImportName('talk.SAID')).toBe(true);
  expect(importAccept).toMatch(/\.said,.*text\/x-said/);
  expect(toImportType('talk.said')).toBe('text/x-said');
  expect(findImportSyntax('text/x-said; charset=utf-8')).toBe('text');
  const { file } = await readImport({ from: 'text', value: TEXT }, '2026-11-30T00:00:00.000Z');
  expect(file.turns.map(({ message }) => message.content)).toEqual(['Where is order 7?', 'On its way.']);
  await expect(readImport({ from: 'text', value: 'other' }, '')).rejects.toThrow('lines of what was said.');
  expect(importSessionOperation.description).toContain('lines of what was said');
});

it('and offered, taken by the API and written under a name of its own', async () => {
  const said = exportFormats.find(({ label }) => label === 'Said');
  if (said?.write.of !== 'path') throw new Error('It is not offered.');
  expect(exportSessionOperation.query.parse({ format: 'said' })).toEqual({ format: 'said' });
  expect(toFileName('My talk', said.id)).toEqual({ ascii: 'my-talk.said', unicode: 'My talk.said' });
  const source: ExportSource = {
    ...{ title: 'My talk', config: sessionConfigSchema.parse({}), tools: [], draft: '' },
    path: [
      { id: '1', parentId: null, message: { role: 'user', content: 'Where is order 7?' } },
      { id: '2', parentId: '1', message: { role: 'assistant', content: 'On its way.' } },
    ],
  };
  expect((await said.write.load())(source, '')).toBe(TEXT);
});
