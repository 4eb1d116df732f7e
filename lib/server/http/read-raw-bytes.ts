import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '@/lib/core/app-error';
import type { JsonGuard } from '@/lib/core/json/create-json-guard';
import type { BodyBounds } from '@/lib/core/limits/body-bounds';

/** So much is looked through before others have their turn. */
const READ_BYTES = 1024 * 1024;
/** And so much is copied. */
const JOINED_BYTES = 2 * 1024 * 1024;

const tooLarge = (bytes: number) =>
  new AppError(
    'body_too_large',
    `The body is larger than ${bytes < 1024 * 1024 ? `${bytes / 1024} KB` : `${bytes / 1024 / 1024} MB`}.`,
  );

/**
 * Reads the bytes of a body, up to its bounds and whatever the headers say.
 *
 * @param guard looks at each piece, and throws what is wrong with it
 * @throws AppError `body_too_large`, `bad_request`, `too_slow`
 */
export async function readRawBytes(
  request: Request,
  { bytes: most, ms }: Pick<BodyBounds, 'bytes' | 'ms'>,
  guard?: Pick<JsonGuard, 'read'>,
): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most);
  const chunks: Uint8Array[] = [];
  let size = 0;
  let turnAt = 0;
  // Not cancelled when something is wrong with it: that would end the connection before the answer is out.
  const reader = request.body?.getReader();
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
