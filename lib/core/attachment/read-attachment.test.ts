import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { limits } from '@/lib/core/limits/limits.mjs';
import { readAttachment } from './read-attachment';

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const join = (...parts: (Uint8Array | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));
const be32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

const png = (width: number, height: number, more = 0) =>
  join(
    [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...be32(13)],
    bytesOf('IHDR'),
    [...be32(width), ...be32(height)],
    new Uint8Array(more),
  );
const jpeg = (width: number, height: number) =>
  join(
    [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    [0xff, 0xc4, 0, 3, 0],
    [0xff, 0xc2, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255],
  );
const gif = (width: number, height: number) =>
  join(bytesOf('GIF89a'), [width & 255, width >> 8, height & 255, height >> 8]);
const webp = (kind: string, rest: number[]) =>
  join(bytesOf('RIFF'), [0, 0, 0, 0], bytesOf(`WEBP${kind}`), rest);
const lossy = webp('VP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x40, 1, 0xf0, 0]);
const lossless = webp('VP8L', [0, 0, 0, 0, 0x2f, 0x3f, 0xc1, 0x3b, 0]);
const extended = webp('VP8X', [0, 0, 0, 0, 0, 0, 0, 0, 0x3f, 1, 0, 0xef, 0, 0]);

const openPdf = bytesOf(
  '%PDF-1.4 1 0 obj << /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >> endobj << /Type /Page >> << /Type /Page >>',
);
const packedPdf = (objects: string) => {
  const packed = deflateSync(objects);
  return join(
    bytesOf(`%PDF-1.5\n5 0 obj << /Type /ObjStm /N 3 /First 20 /Length ${packed.length} >> stream\n`),
    packed,
    bytesOf('\nendstream endobj'),
  );
};

describe('an image', () => {
  it.each([
    ['PNG', png(320, 240), 'image/png'],
    ['JPEG', jpeg(320, 240), 'image/jpeg'],
    ['GIF', gif(320, 240), 'image/gif'],
    ['lossy WebP', lossy, 'image/webp'],
    ['lossless WebP', lossless, 'image/webp'],
    ['extended WebP', extended, 'image/webp'],
  ])('as %s is an image block with its size and tokens, whatever it is called', async (_, bytes, type) => {
    const read = await readAttachment('picture.txt', bytes);
    expect(read).toMatchObject({
      attachment: {
        name: 'picture.txt',
        bytes: bytes.length,
        width: 320,
        height: 240,
        tokens: 103,
        block: {
          type: 'image',
          source: { type: 'base64', media_type: type, data: Buffer.from(bytes).toString('base64') },
        },
      },
    });
  });

  it('that is scaled down counts as the largest one that is not', async () => {
    expect(await readAttachment('a.png', png(8000, 8000))).toMatchObject({ attachment: { tokens: 1600 } });
  });

  it.each([
    ['a.png', png(8001, 10), 'a.png has 8001 × 10 pixels. The API takes 8000 on a side: make it smaller.'],
    [
      'a.png',
      png(10, 10, limits.imageBytes.value),
      'a.png has 5.0 MB. The API takes images of 5 MB: make it smaller, or save it as JPEG.',
    ],
    ['cut.jpg', jpeg(9, 9).subarray(0, 9), 'cut.jpg is damaged: it does not say how large the image is.'],
  ])('that the API would refuse is refused with what to do: %s', async (name, bytes, problem) => {
    expect(await readAttachment(name, bytes)).toEqual({ problem });
  });
});

describe('a PDF', () => {
  const pages = async (bytes: Uint8Array) => {
    const read = await readAttachment('a.pdf', bytes);
    return 'attachment' in read ? read.attachment.pages : read.problem;
  };

  it('is a document with its name and pages', async () => {
    const data = Buffer.from(openPdf).toString('base64');
    expect(await readAttachment('Report.pdf', openPdf)).toMatchObject({
      attachment: {
        pages: 2,
        tokens: 4600,
        block: {
          type: 'document',
          title: 'Report.pdf',
          source: { type: 'base64', media_type: 'application/pdf', data },
        },
      },
    });
  });

  it('tells its pages where they are compressed, where no count is given, and not where nothing tells', async () => {
    expect(await pages(packedPdf('<< /Type /Pages /Count 37 >> << /Type /Page >>'))).toBe(37);
    expect(await pages(bytesOf('%PDF-1.3 << /Type /Page /A 1 >> << /Type/Page >>'))).toBe(2);
    expect(await pages(bytesOf('%PDF-1.7 nothing'))).toBeUndefined();
    expect(await pages(packedPdf('').subarray(0, 90))).toBeUndefined();
  });

  it('that is encrypted is refused', async () => {
    expect(await pages(bytesOf('%PDF-1.7 trailer << /Encrypt 9 0 R >>'))).toMatch(/^a\.pdf is encrypted/);
  });
});

describe('any other file', () => {
  it('that is text is a document of text, in UTF-8 as in UTF-16', async () => {
    const source = { type: 'text', media_type: 'text/plain', data: 'a,b\né' };
    const block = { type: 'document', source, title: 'a.csv' };
    expect(await readAttachment('a.csv', new TextEncoder().encode('\uFEFFa,b\né'))).toMatchObject({
      attachment: { block, tokens: 2 },
    });
    const utf16 = new Uint8Array(Buffer.from('\uFEFFa,b\né', 'utf16le'));
    expect(await readAttachment('a.csv', utf16)).toMatchObject({ attachment: { block } });
  });

  it.each([
    ['photo.HEIC', [0, 0, 1], 'photo.HEIC cannot be attached. Save it as PNG or JPEG.'],
    ['plan.docx', [0x50, 0x4b, 3, 4], 'plan.docx cannot be attached. Save it as PDF, or as plain text.'],
    [
      'a.bin',
      [0xff, 0xfe, 0, 0xd8],
      'a.bin cannot be attached. The API takes JPEG, PNG, GIF and WebP images, PDFs, and text files.',
    ],
    ['none', [], 'none is empty.'],
    ['blank.txt', [32, 10], 'blank.txt holds nothing but blanks.'],
  ])('such as %s is refused with what to do', async (name, bytes, problem) => {
    expect(await readAttachment(name, Uint8Array.from(bytes))).toEqual({ problem });
  });

  it('over the bound for all is refused before it is read', async () => {
    expect(await readAttachment('a.txt', new Uint8Array(limits.attachedBytes.value + 1))).toEqual({
      problem: 'a.txt has 23.0 MB. A message takes 23 MB of files.',
    });
  });
});
