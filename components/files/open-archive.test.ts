// @vitest-environment node
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core.js';
import { describe, expect, it } from 'vitest';
import { openArchive } from './open-archive';

const options = { useWebWorkers: false, dataDescriptor: false };

async function pack(
  files: Record<string, string | Uint8Array<ArrayBuffer>>,
  how: { password?: string; level?: number } = {},
): Promise<File> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), options);
  for (const [name, content] of Object.entries(files)) {
    const reader = typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content);
    await writer.add(name, reader, how);
  }
  return new File([await writer.close()], 'some.zip');
}

async function readAll(archive: File): Promise<[string, string][]> {
  const sources = await openArchive(archive);
  return Promise.all(sources.map(async ({ name, read }) => [name, await (await read()).text()]));
}

/** The same bytes with a number in them changed wherever it stands. */
async function replaceNumber(archive: File, from: number, to: number): Promise<File> {
  const bytes = new Uint8Array(await archive.arrayBuffer());
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) === from) view.setUint32(at, to, true);
  }
  return new File([bytes], archive.name);
}

describe('an archive', () => {
  it('has those of its files that may be sessions', async () => {
    const files = {
      'one.json': '{"a": 1}',
      'folder/zwei ü.jsonl': '{}\n',
      'readme.txt': 'no',
      '__MACOSX/one.json': 'no',
      'folder/.one.json': 'no',
    };
    expect(await readAll(await pack(files))).toEqual([
      ['one.json', '{"a": 1}'],
      ['folder/zwei ü.jsonl', '{}\n'],
    ]);
  });

  it('of a session with its files has the session alone', async () => {
    const files = { 'A chart.loopbench.json': '{}', 'files/chart.json': '[1]' };
    expect((await readAll(await pack(files))).map(([name]) => name)).toEqual(['A chart.loopbench.json']);
    expect((await readAll(await pack({ 'files/chart.json': '{}' }))).map(([name]) => name)).toEqual([
      'files/chart.json',
    ]);
  });

  it('comes in as a whole where one name leads out of the folder', async () => {
    const names = ['__/__/evil.json', 'good.json'];
    const archive = await pack(Object.fromEntries(names.map((name) => [name, '{}'])));
    const bytes = new Uint8Array(await archive.arrayBuffer());
    const text = new TextDecoder('latin1').decode(bytes);
    for (let at = text.indexOf('__/__/'); at >= 0; at = text.indexOf('__/__/', at + 1))
      for (const place of [0, 1, 3, 4]) bytes[at + place] = '.'.charCodeAt(0);
    const opened = await readAll(new File([bytes], 'x.zip'));
    expect(opened.map(([name]) => name)).toEqual(['../../evil.json', 'good.json']);
  });

  it('is refused with a reason', async () => {
    const cases: [File, string | RegExp][] = [
      [new File(['{}'], 'x.zip'), 'no .zip archive'],
      [new File([], 'x.zip'), 'no .zip archive'],
      [new File([(await pack({ 'a.json': 'x'.repeat(500) })).slice(0, 60)], 'x.zip'), 'no .zip archive'],
      [await pack({ 'a.txt': '' }), /no file that can be imported \(\.json, \.jsonl, \.ndjson\)/],
      [
        await pack(Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`${index}.json`, '']))),
        '1,000 files',
      ],
    ];
    for (const [archive, reason] of cases) await expect(openArchive(archive)).rejects.toThrow(reason);
  });

  it('does not unpack more than a file may have, whatever it says of itself', async () => {
    const bomb = new Uint8Array(33 * 1024 * 1024);
    const honest = await pack({ 'a.json': bomb });
    expect(honest.size).toBeLessThan(100_000);
    await expect(readAll(honest)).rejects.toThrow('32 MB');
    const lying = await replaceNumber(honest, bomb.length, 1000);
    await expect(readAll(lying)).rejects.toThrow('not the one its archive says');
    const boasting = await replaceNumber(honest, bomb.length, 0x7fffffff);
    await expect(openArchive(boasting)).rejects.toThrow('1 GB');
  });

  it('says what is wrong with one of its files, and has the others', async () => {
    const [locked] = await openArchive(await pack({ 'a.json': '{}' }, { password: 'secret' }));
    await expect(locked?.read()).rejects.toThrow('encrypted');
    const archive = await pack({ 'a.json': '{"whole": false}', 'b.json': '{"whole": true}' }, { level: 0 });
    const bytes = Buffer.from(await archive.arrayBuffer());
    bytes.write('x', bytes.indexOf('false'));
    const [broken, whole] = await openArchive(new File([bytes], 'x.zip'));
    await expect(broken?.read()).rejects.toThrow('damaged');
    expect(await (await whole?.read())?.text()).toBe('{"whole": true}');
  });
});
