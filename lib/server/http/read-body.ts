import 'server-only';
import { AppError } from '@/lib/core/app-error';

/** What is nested deeper than this is no request but an attempt on the stack of whoever writes it out again. */
const MAX_DEPTH = 200;

/** The most the Messages API itself takes. Source: CLAUDE-API 1.5. */
export const MAX_BODY_BYTES = 32 * 1024 * 1024;

const tooLarge = () =>
  new AppError('body_too_large', `The body is larger than ${MAX_BODY_BYTES / 1024 / 1024} MB.`);

/**
 * Reads a request's JSON body; undefined when there is none. JSON Lines are read as the list they are. Reading stops at the limit, whatever the headers say.
 *
 * @throws AppError `unsupported_media_type`, `body_too_large`, `bad_request`
 */
export async function readBody(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type');
  const isJson = type !== null && /^application\/json\s*(;|$)/i.test(type);
  const isLines = type !== null && /^application\/(jsonl|x-ndjson)\s*(;|$)/i.test(type);
  if (type !== null && !isJson && !isLines)
    throw new AppError('unsupported_media_type', 'Send the body as application/json.');
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  const text = await readText(request.body);
  if (text === '') return undefined;
  if (!isJson && !isLines) throw new AppError('unsupported_media_type', 'Send the body as application/json.');
  const value = isLines ? parseLines(text) : parse(text);
  if (isDeeper(value, MAX_DEPTH)) {
    throw new AppError('bad_request', `The body is nested deeper than ${MAX_DEPTH} levels.`);
  }
  return value;
}

function parse(text: string, what = 'The body'): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('bad_request', `${what} is not JSON: ${reason}`);
  }
}

function parseLines(text: string): unknown[] {
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, `Line ${index + 1}`)]));
}

/** Level by level rather than by recursion: the point is that the value may be deeper than any stack. */
function isDeeper(value: unknown, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= levels; depth += 1) {
    level = level.flatMap((node) => (typeof node === 'object' && node !== null ? Object.values(node) : []));
    if (level.length === 0) return false;
  }
  return true;
}

async function readText(stream: ReadableStream<Uint8Array> | null): Promise<string> {
  if (!stream) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
