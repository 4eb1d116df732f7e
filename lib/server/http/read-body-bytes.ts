import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '@/lib/core/app-error';
import { findImportSyntax, type ImportSyntax } from '@/lib/core/format/import-syntax';
import { createJsonGuard, type JsonGuard, type JsonSpan } from '@/lib/core/json/create-json-guard';
import { type BodyBounds, type BodyKind, bodyBounds } from '@/lib/core/limits/body-bounds';

/** A body as it came, which has not more in it than its kind may. */
interface BodyBytes {
  /** In memory of their own; none when there is no body. */
  bytes: Buffer;
  syntax: ImportSyntax;
  /** The arrays and objects longer than was asked for, in the order in which they begin. */
  spans: JsonSpan[];
}

interface Options {
  /** Arrays and objects of more bytes are remembered. */
  spanFrom?: number;
  /** True where every type is taken that can be imported, not only JSON. */
  takesFiles?: boolean;
}

/** So much is looked through before others have their turn. */
const READ_BYTES = 1024 * 1024;
/** And so much is copied. */
const JOINED_BYTES = 2 * 1024 * 1024;

/**
 * Reads the bytes of a request's JSON body. Reading stops at the bounds of its kind, whatever the headers say: at its size,
 * its levels, keys and entries, before anything is made of it. What remains is not read: the edge closes the connection
 * behind the answer.
 *
 * @throws AppError `unsupported_media_type`, `body_too_large`, `bad_request`
 */
export async function readBodyBytes(
  request: Request,
  kind: BodyKind,
  { spanFrom, takesFiles = false }: Options = {},
): Promise<BodyBytes> {
  const type = request.headers.get('content-type');
  const syntax = type === null ? 'json' : findImportSyntax(type);
  if (!syntax || (syntax !== 'json' && !takesFiles)) throw wrongType();
  const bounds = bodyBounds[kind];
  if (Number(request.headers.get('content-length') ?? 0) > bounds.bytes) throw tooLarge(bounds.bytes);
  const guard = createJsonGuard({
    ...bounds,
    what: 'The body',
    isLines: syntax === 'lines',
    ...(spanFrom === undefined ? {} : { spanFrom }),
  });
  const bytes = await readBytes(request.body, bounds, syntax === 'text' ? undefined : guard);
  if (bytes.length > 0 && type === null) throw wrongType();
  // Some editors begin a file with a mark that is no part of its text: as blanks it is none, and no place moves.
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes.fill(0x20, 0, 3);
  return { bytes, syntax, spans: guard.readSpans() };
}

const wrongType = () => new AppError('unsupported_media_type', 'Send the body as application/json.');

const tooLarge = (bytes: number) =>
  new AppError(
    'body_too_large',
    `The body is larger than ${bytes < 1024 * 1024 ? `${bytes / 1024} KB` : `${bytes / 1024 / 1024} MB`}.`,
  );

async function readBytes(
  stream: ReadableStream<Uint8Array> | null,
  { bytes: most, ms }: BodyBounds,
  guard: JsonGuard | undefined,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let turnAt = 0;
  // Not cancelled when something is wrong with it: that would end the connection before the answer is out.
  const reader = stream?.getReader();
  const { late, forget } = startDeadline(ms);
  try {
    for (let next = await read(reader, late); next; next = await read(reader, late)) {
      size += next.byteLength;
      if (size > most) throw tooLarge(most);
      guard?.read(next);
      chunks.push(next);
      // What has come already is read without a turn for anybody.
      if (size - turnAt < READ_BYTES) continue;
      turnAt = size;
      await nextTurn();
    }
  } finally {
    forget();
    reader?.releaseLock();
  }
  return join(chunks, size);
}

/** As `Buffer.concat`, with turns for others in between: 32 MB of memory nobody has touched yet take a while. */
async function join(chunks: Uint8Array[], size: number): Promise<Buffer> {
  const whole = Buffer.allocUnsafeSlow(size);
  let at = 0;
  let turnAt = 0;
  // What is copied is let go of: it is not needed twice.
  for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
    whole.set(chunk, at);
    at += chunk.byteLength;
    if (at - turnAt < JOINED_BYTES) continue;
    turnAt = at;
    await nextTurn();
  }
  return whole;
}

interface Deadline {
  /** Resolves when the time is over; absent where there is no end to it. */
  late?: Promise<'late'>;
  forget: () => void;
}

function startDeadline(ms: number | undefined): Deadline {
  if (ms === undefined) return { forget: () => {} };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  return { late, forget: () => clearTimeout(timer) };
}

/** The next piece; undefined at the end. A client that leaves while it sends is no failure of ours. */
async function read(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
  late: Deadline['late'],
): Promise<Uint8Array | undefined> {
  const next = reader?.read().catch(() => {
    throw new AppError('bad_request', 'The body ended before all of it was there.');
  });
  const piece = await (late ? Promise.race([next, late]) : next);
  if (piece === 'late') {
    // Let go of below, it fails; nobody waits for it any more.
    next?.catch(() => {});
    throw new AppError('too_slow', 'The body did not come to its end in time.');
  }
  return piece?.value;
}
