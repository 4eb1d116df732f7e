import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { writeRest } from '@/lib/core/cut/write-rest';
import { inSlices } from './in-slices';

/** The texts being read out, so that ten readers of one hold it once. The bundler may load this module more than once. */
const shared = globalThis as { loopbenchRests?: Map<string, { text: Promise<string>; readers: number }> };

/**
 * Answers with what was cut off a text, a piece a line, each when the reader has taken the one before.
 *
 * @param key names the JSON it was cut from
 * @param read reads that JSON
 * @throws AppError `not_found` when nothing was cut there, and what `read` throws
 */
export async function respondWithRest(
  key: string,
  place: string,
  read: () => Promise<string>,
): Promise<Response> {
  shared.loopbenchRests ??= new Map();
  const texts = shared.loopbenchRests;
  const held = texts.get(key) ?? { text: read(), readers: 0 };
  texts.set(key, held);
  held.readers += 1;
  let isHeld = true;
  const release = () => {
    if (!isHeld) return;
    isHeld = false;
    held.readers -= 1;
    if (held.readers === 0) texts.delete(key);
  };
  try {
    const lines = writeRest(await held.text, place);
    const first = await inSlices(untilLine(lines));
    if (first === undefined) throw new AppError('not_found', 'Nothing was cut off at this place.');
    return new Response(toStream(first, lines, release), {
      headers: { 'content-type': 'application/jsonl; charset=utf-8', 'cache-control': 'no-store' },
    });
  } catch (error) {
    release();
    throw error;
  }
}

/** The next line; undefined at the end. */
function* untilLine(lines: Generator<string | null, boolean>): Generator<null, string | undefined> {
  for (;;) {
    const step = lines.next();
    if (step.done) return undefined;
    if (step.value !== null) return step.value;
    yield null;
  }
}

function toStream(
  first: string,
  lines: Generator<string | null, boolean>,
  release: () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next: string | undefined = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (next !== undefined) controller.enqueue(encoder.encode(next));
        next = await inSlices(untilLine(lines));
        if (next !== undefined) return;
        release();
        controller.close();
      },
      cancel: release,
    },
    { highWaterMark: 0 },
  );
}
