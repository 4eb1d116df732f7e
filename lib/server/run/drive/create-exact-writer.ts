import 'server-only';
import type { MessageParam } from '@/lib/core/claude/message';
import { isSending, type StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { writeEvent } from '@/lib/core/run/log/write-event';
import { createRequestReader } from '@/lib/core/run/request/create-request-reader';
import { writeBody, writeMessage } from '@/lib/core/run/request/to-body-parts';
import { readRunSlices } from '@/lib/server/run/watch/read-run-slice';
import { readPath } from '@/lib/server/store/read-path';
import type { Run } from '@/prisma/generated/client';

/** So many characters of messages that were written out are held, since every later body has them again. */
const MAX_HELD_CHARS = 32_000_000;

/**
 * Makes the function that writes the events of a run, in order, with every request body whole. A body is given in
 * pieces, good until the next event is written. It is put together from the whole log, so that what the reader has
 * already is read here again.
 *
 * @param after the `seq` behind which the events to be written begin
 */
export async function createExactWriter(
  run: Run,
  after: number,
): Promise<(event: StoredRunEvent) => string | Iterable<string>> {
  const before = await readPath(run.parentTurnId);
  const messages = new Map(before.map((turn) => [turn.id, turn.message]));
  const read = createRequestReader((id) => messages.get(id));
  const write = createMessageWriter();

  function writeExact(event: StoredRunEvent): string | Iterable<string> {
    const request = read(event);
    if (!request || !isSending(event)) return writeEvent(event);
    const { kept, added, turnIds, withoutThinking, params, paramsOf, betas, ...rest } = event;
    const left = request.turnIds.filter((id) => request.withoutThinking.has(id));
    const told = {
      ...rest,
      turnIds: request.turnIds,
      ...(left.length > 0 ? { withoutThinking: left } : {}),
      ...(request.betas.length > 0 ? { betas: request.betas } : {}),
    };
    return (function* pieces() {
      yield `${JSON.stringify(told).slice(0, -1)},"body":`;
      yield* writeBody(request.params, request.messages, write);
      yield '}';
    })();
  }

  if (after > 0) await skip(run.id, after, read);
  return writeExact;
}

async function skip(runId: string, after: number, read: (event: StoredRunEvent) => unknown): Promise<void> {
  for await (const events of readRunSlices(runId)) {
    for (const event of events) if (event.seq <= after) read(event);
    if ((events.at(-1)?.seq ?? 0) >= after) return;
  }
}

function createMessageWriter(): (message: MessageParam) => string {
  const held = new Map<MessageParam, string>();
  let chars = 0;
  return (message) => {
    const known = held.get(message);
    if (known !== undefined) return known;
    const text = writeMessage(message);
    if (chars + text.length <= MAX_HELD_CHARS) {
      held.set(message, text);
      chars += text.length;
    }
    return text;
  };
}
