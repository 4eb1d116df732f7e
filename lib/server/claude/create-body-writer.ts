import 'server-only';
import { createHash, type Hash } from 'node:crypto';
import type { MessageParam, RequestBody } from '@/lib/core/claude/message';
import { isSameParams } from '@/lib/core/run/is-same-params';
import type { LoopInput } from '@/lib/core/run/run-loop';
import { type BodyParts, toBodyParts, writeMessage } from '@/lib/core/run/to-body-parts';

/** What was written for the request before. */
interface Written {
  body: RequestBody;
  parts: BodyParts;
  /** How many of its messages stand in the bytes. */
  count: number;
  /** Of the head and the messages, without the tail. */
  hash: Hash;
}

/**
 * Makes the function that turns a run's request bodies into bytes and their hash. A run sends what it has sent before
 * and a little more: what stands already is neither written out nor hashed again, as long as the messages are the same
 * objects.
 *
 * The bytes are good until the next body is written, that is until the answer to them has come: they share their memory.
 */
export function createBodyWriter(): LoopInput['writeBody'] {
  let buffer = Buffer.allocUnsafe(64 * 1024);
  let length = 0;
  let written: Written | undefined;

  function append(text: string): Buffer {
    const start = length;
    // A UTF-16 unit is three bytes at most.
    const needed = length + (text.length < 4096 ? text.length * 3 : Buffer.byteLength(text));
    if (needed > buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, buffer.length * 2));
      buffer.copy(larger, 0, 0, length);
      buffer = larger;
    }
    length += buffer.write(text, length);
    return buffer.subarray(start, length);
  }

  /** What the body shares with the one before; a fresh start where it shares too little. */
  function begin(body: RequestBody): Written {
    if (written && isSameParams(written.body, body) && startsWith(body.messages, written)) return written;
    length = 0;
    const parts = toBodyParts(body);
    return { body, parts, count: 0, hash: createHash('sha256').update(append(parts.head)) };
  }

  return (body) => {
    const next = begin(body);
    if (next === written) length -= Buffer.byteLength(next.parts.tail);
    const start = length;
    for (const message of body.messages.slice(next.count)) {
      append(next.count === 0 ? writeMessage(message) : `,${writeMessage(message)}`);
      next.count += 1;
    }
    next.hash.update(buffer.subarray(start, length));
    next.body = body;
    written = next;
    const hash = next.hash.copy().update(append(next.parts.tail)).digest('hex');
    return { bytes: buffer.subarray(0, length), hash };
  };
}

function startsWith(messages: readonly MessageParam[], { body, count }: Written): boolean {
  if (messages.length < count) return false;
  for (let index = 0; index < count; index += 1) if (messages[index] !== body.messages[index]) return false;
  return true;
}
