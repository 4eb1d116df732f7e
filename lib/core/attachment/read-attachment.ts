import { findMediaType } from '@/lib/core/claude/content/find-media-type';
import { limits } from '@/lib/core/limits/limits.mjs';
import { countTextTokens } from '@/lib/core/simulator/wire/count-tokens';
import { takeStart } from '@/lib/core/take-start';
import type { Attachment } from './attachment';
import { encodeBase64 } from './encode-base64';
import { readImageSize } from './read-image-size';
import { readPdf } from './read-pdf';
import { readText } from './read-text';

/** A longer name is cut, in UTF-16 units. */
const MAX_NAME = 200;
const MB = 1024 * 1024;

/** A page of a PDF is read as text and as an image. Source: API documentation, "PDF support". */
const TOKENS_OF_A_PAGE = 2300;
/** A larger image is scaled down. Source: API documentation, "Vision". */
const LONGEST_SIDE = 1568;
const PIXELS_OF_A_TOKEN = 750;
const MOST_TOKENS_OF_AN_IMAGE = 1600;

/** A file as it will be sent, or why it cannot be. */
export type ReadAttachment = { attachment: Attachment } | { problem: string };

/**
 * Makes a content block of a file: images and PDFs in base64, any text as a document with its name. What the file is, its
 * bytes say, not its name. What the API would refuse is refused here, with what helps.
 */
export async function readAttachment(name: string, bytes: Uint8Array): Promise<ReadAttachment> {
  const file = { name: takeStart(name, MAX_NAME), bytes: bytes.length };
  if (bytes.length === 0) return { problem: `${file.name} is empty.` };
  if (bytes.length > limits.attachedBytes.value)
    return {
      problem: `${file.name} has ${toMb(bytes.length)} MB. A message takes ${limits.attachedBytes.value / MB} MB of files.`,
    };
  const mediaType = findMediaType(encodeBase64(bytes.subarray(0, 24)));
  if (mediaType === 'application/pdf') return readPdfFile(file, bytes);
  return mediaType ? readImage(file, bytes, mediaType) : readTextFile(file, bytes);
}

type FileFacts = Pick<Attachment, 'name' | 'bytes'>;

function readImage(file: FileFacts, bytes: Uint8Array, mediaType: string): ReadAttachment {
  const size = readImageSize(bytes);
  if (bytes.length > limits.imageBytes.value)
    return {
      problem: `${file.name} has ${toMb(bytes.length)} MB. The API takes images of ${limits.imageBytes.value / MB} MB: make it smaller, or save it as JPEG.`,
    };
  if (!size) return { problem: `${file.name} is damaged: it does not say how large the image is.` };
  if (Math.max(size.width, size.height) > limits.imageSide.value)
    return {
      problem: `${file.name} has ${size.width} × ${size.height} pixels. The API takes ${limits.imageSide.value} on a side: make it smaller.`,
    };
  const source = { type: 'base64', media_type: mediaType, data: encodeBase64(bytes) };
  return {
    attachment: { ...file, ...size, block: { type: 'image', source }, tokens: countImageTokens(size) },
  };
}

function countImageTokens({ width, height }: { width: number; height: number }): number {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const tokens = Math.ceil((width * height * scale * scale) / PIXELS_OF_A_TOKEN);
  return Math.min(tokens, MOST_TOKENS_OF_AN_IMAGE);
}

async function readPdfFile(file: FileFacts, bytes: Uint8Array): Promise<ReadAttachment> {
  const { pages, isEncrypted } = await readPdf(bytes);
  if (isEncrypted)
    return {
      problem: `${file.name} is encrypted, which the API refuses. Save it without a password: print it to a new PDF.`,
    };
  const source = { type: 'base64', media_type: 'application/pdf', data: encodeBase64(bytes) };
  return {
    attachment: {
      ...file,
      block: { type: 'document', source, title: file.name },
      tokens: pages === undefined ? null : pages * TOKENS_OF_A_PAGE,
      ...(pages === undefined ? {} : { pages }),
    },
  };
}

function readTextFile(file: FileFacts, bytes: Uint8Array): ReadAttachment {
  const data = readText(bytes);
  if (data === undefined) return { problem: `${file.name} cannot be attached. ${findHelp(file.name)}` };
  if (data.trim() === '') return { problem: `${file.name} holds nothing but blanks.` };
  const source = { type: 'text', media_type: 'text/plain', data };
  return {
    attachment: {
      ...file,
      block: { type: 'document', source, title: file.name },
      tokens: countTextTokens(data),
    },
  };
}

/** What to do with a file the API does not take, by the end of its name. */
function findHelp(name: string): string {
  const end = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(hei[cf]|tiff?|bmp|avif|ico|psd)$/.test(end)) return 'Save it as PNG or JPEG.';
  if (/^(docx?|xlsx?|pptx?|od[tsp]|rtf|pages|key|numbers|epub)$/.test(end))
    return 'Save it as PDF, or as plain text.';
  return 'The API takes JPEG, PNG, GIF and WebP images, PDFs, and text files.';
}

const toMb = (bytes: number): string => (bytes / MB).toFixed(1);
