import { type Block, isJsonObject } from '@/lib/core/claude/message';
import { takeStart } from '@/lib/core/take-start';

/** An address is told up to here, in UTF-16 units. */
const MAX_ADDRESS = 200;

/**
 * An image in words: `Image (image/png, 12 KB)`, `Image at https://…`, `Image (file file_1)`.
 *
 * @param length of its base64, where the block has only the beginning of that
 */
export function describeImage({ source }: Block, length?: number): string {
  if (!isJsonObject(source)) return 'Image';
  const { media_type, data, url, file_id } = source;
  const type = typeof media_type === 'string' ? toName(media_type) : '';
  if (typeof data === 'string') {
    const size = writeSize(length ?? data.length);
    return `Image (${type === '' ? size : `${type}, ${size}`})`;
  }
  if (typeof url === 'string') return `Image at ${toName(url)}`;
  if (typeof file_id === 'string') return `Image (file ${toName(file_id)})`;
  return type === '' ? 'Image' : `Image (${type})`;
}

const toName = (text: string): string => takeStart(text.replace(/[\p{Cc}\s]+/gu, ' '), MAX_ADDRESS);

/** The bytes that so many characters of base64 stand for, for people. */
function writeSize(characters: number): string {
  const bytes = Math.floor((characters * 3) / 4);
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
