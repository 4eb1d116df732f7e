import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { findMediaType } from './find-media-type';
import type { ContentNote } from './sendable-block';
import { toBase64 } from './to-base64';

/** Which block the source belongs to decides what it may hold. */
type SourceKind = 'image' | 'document';

export interface SendableSource {
  source: JsonObject | null;
  changes: ContentNote[];
  issues: ContentNote[];
}

const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];
const WANTED: Record<SourceKind, string> = {
  image:
    'The API takes images as image/jpeg, image/png, image/gif or image/webp. Convert it, or say in text what it shows.',
  document: 'The API takes documents in base64 as application/pdf only. Give other files as text.',
};
/** Other names of the same, and what programs make of them. */
const ALIASES: Record<string, string> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
  'application/x-pdf': 'application/pdf',
};

/**
 * The source of an image or a document as the API takes it. A `data:` URL becomes base64, and what the file is by its
 * first bytes stands above what it was called. Source: API documentation, "Content blocks".
 */
export function toSendableSource(given: unknown, kind: SourceKind, path: string): SendableSource {
  if (!isJsonObject(given))
    return refuse(
      path,
      `Say where the ${kind} is: {"type": "base64", "media_type": "…", "data": "…"}, {"type": "url", "url": "…"} or {"type": "file", "file_id": "…"}.`,
    );
  switch (given.type) {
    case 'base64':
      return fromBase64(given, kind, path);
    case 'url':
      return fromUrl(given, kind, path);
    case 'file':
      return typeof given.file_id === 'string' && given.file_id !== ''
        ? take(given)
        : refuse(`${path}.file_id`, 'Name the file by its "file_id".');
    case 'text':
      return kind === 'document' ? fromText(given, path) : refuse(`${path}.type`, WANTED.image);
    case 'content':
      return kind === 'document' && (typeof given.content === 'string' || Array.isArray(given.content))
        ? take(given)
        : refuse(`${path}.content`, 'The content of a document is text, or a list of text and image blocks.');
    default:
      return refuse(
        `${path}.type`,
        `"${String(given.type).slice(0, 40)}" is no type of a source. Use ${kind === 'image' ? 'base64, url or file' : 'base64, text, content, url or file'}.`,
      );
  }
}

const take = (source: JsonObject, ...changes: ContentNote[]): SendableSource => ({
  source,
  changes,
  issues: [],
});
const refuse = (path: string, message: string): SendableSource => ({
  source: null,
  changes: [],
  issues: [{ path, message }],
});

function fromBase64(given: JsonObject, kind: SourceKind, path: string): SendableSource {
  const read = typeof given.data === 'string' ? toBase64(given.data) : null;
  if (!read)
    return refuse(
      `${path}.data`,
      `The data of the ${kind} is no base64. Give the bytes of the file in base64, without a prefix.`,
    );
  const named = given.media_type ?? given.mediaType ?? given.mimeType ?? read.mediaType;
  const called = typeof named === 'string' ? named.toLowerCase().trim() : '';
  const mediaType = findMediaType(read.data) ?? ALIASES[called] ?? called;
  const allowed = kind === 'image' ? IMAGE_TYPES : ['application/pdf'];
  if (!allowed.includes(mediaType)) {
    const what = mediaType === '' ? 'It does not say what it is.' : `It is ${mediaType.slice(0, 60)}.`;
    return refuse(`${path}.media_type`, `${what} ${WANTED[kind]}`);
  }
  const changes = read.changes.map((message) => ({ path: `${path}.data`, message }));
  if (given.media_type !== mediaType)
    changes.push({
      path: `${path}.media_type`,
      message: `The media type is ${mediaType}${typeof named === 'string' && called !== mediaType ? `, not ${called.slice(0, 60)}` : ''}.`,
    });
  return take({ type: 'base64', media_type: mediaType, data: read.data }, ...changes);
}

function fromUrl(given: JsonObject, kind: SourceKind, path: string): SendableSource {
  const { url } = given;
  if (typeof url !== 'string') return refuse(`${path}.url`, `Give the address of the ${kind} in "url".`);
  if (/^\s*data:/i.test(url)) {
    const made = fromBase64({ type: 'base64', data: url }, kind, path);
    return made.source
      ? { ...made, changes: [{ path: `${path}.url`, message: 'The data: URL became a base64 source.' }] }
      : made;
  }
  return /^https?:\/\/[^\s/]/i.test(url)
    ? take(given)
    : refuse(`${path}.url`, 'The API fetches http and https addresses only. Give the file itself in base64.');
}

function fromText(given: JsonObject, path: string): SendableSource {
  if (typeof given.data !== 'string' || given.data.trim() === '')
    return refuse(`${path}.data`, 'A document of text needs its text in "data".');
  return given.media_type === 'text/plain'
    ? take(given)
    : take(
        { ...given, media_type: 'text/plain' },
        { path: `${path}.media_type`, message: 'The media type of a document of text is text/plain.' },
      );
}
