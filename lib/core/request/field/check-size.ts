import { holdsMillion } from '@/lib/core/claude/holds-million';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { RequestContext } from '../request-context';
import { type RequestIssue, toIssue } from '../request-issue';

/** What the API reads of a body. Source: API documentation, "API overview: request size limits". */
const MOST_BYTES = 32 * 1024 * 1024;

/** Whether the request is as small as the API wants it. */
export function checkSize(context: RequestContext): RequestIssue[] {
  return [...checkBytes(context), ...checkImages(context)];
}

/** Counted without writing the body out: at least so many bytes it has in JSON. */
function checkBytes({ body }: RequestContext): RequestIssue[] {
  const bytes = countBytes(body, 0);
  if (bytes <= MOST_BYTES) return [];
  const message = `The request has ${Math.ceil(bytes / 1024 / 1024)} MB; the API takes 32 MB. Give large files by their file_id.`;
  return [
    {
      ...toIssue('request-size', '', 'Request exceeds the maximum allowed number of bytes.', message),
      status: 413,
    },
  ];
}

function countBytes(value: unknown, depth: number): number {
  if (typeof value === 'string') return countUtf8(value) + 2;
  if (typeof value !== 'object' || value === null) return String(value).length;
  if (depth > limits.jsonDepth.value) return 2;
  if (Array.isArray(value))
    return value.reduce<number>((sum, one) => sum + countBytes(one, depth + 1) + 1, 1);
  return Object.entries(value).reduce(
    (sum, [key, held]) => sum + key.length + 4 + countBytes(held, depth + 1),
    1,
  );
}

/** Only a long text is worth to be looked at letter by letter. */
function countUtf8(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) bytes += 1;
  return bytes;
}

/** Source: API documentation, "Vision". */
function checkImages({ groups, model }: RequestContext): RequestIssue[] {
  const images = findImages(groups);
  const most = holdsMillion(model) ? limits.requestImages.value : limits.requestImagesOfSmall.value;
  const over = images[most];
  if (over === undefined) return [];
  const said = `too many images: ${images.length} > ${most} maximum`;
  const message = `The request has ${images.length} images; ${model.id} takes ${most}. Remove some.`;
  return [toIssue('image-count', over, said, message)];
}

/** Where the images of a request stand, those in results with them. */
function findImages(groups: RequestContext['groups']): string[] {
  return groups.flatMap(({ blocks }) =>
    blocks.flatMap(({ block, path }) => {
      if (block.type === 'image') return [path];
      if (block.type !== 'tool_result' || !Array.isArray(block.content)) return [];
      return block.content.flatMap((one: { type?: unknown } | null, index: number) =>
        one?.type === 'image' ? [`${path}.content.${index}`] : [],
      );
    }),
  );
}
