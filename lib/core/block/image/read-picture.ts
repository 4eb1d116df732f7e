import { type Block, isJsonObject } from '@/lib/core/claude/message';

/** The kinds of pictures the API takes, which a page may show from its own text. An SVG could hold a script. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export interface Picture {
  mediaType: string;
  /** Base64 without blanks: fit for a `data:` address. */
  data: string;
}

/** The picture an image block holds; undefined for one that lies elsewhere, or that is none. */
export function readPicture({ source }: Block): Picture | undefined {
  if (!isJsonObject(source)) return undefined;
  const { media_type: mediaType, data } = source;
  if (typeof mediaType !== 'string' || !PICTURES.has(mediaType)) return undefined;
  if (typeof data !== 'string' || !/^[A-Za-z0-9+/=\s]+$/.test(data)) return undefined;
  return { mediaType, data: data.replace(/\s/g, '') };
}
