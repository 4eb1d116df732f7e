import 'server-only';
import { createHash, type Hash } from 'node:crypto';
import type { RequestBody } from '@/lib/core/claude/message';
import { countEqual } from '@/lib/core/run/request/count-equal';
import { isSameParams } from '@/lib/core/run/request/is-same-params';
import { type BodyParts, toBodyParts, writeMessage } from '@/lib/core/run/request/to-body-parts';
import type { WrittenBody } from '@/lib/core/run/run-loop';

export interface BodyWriter {
  /**
   * Writes a body out. The bytes are good until the next one is written, that is until the answer to them has come: they
   * share their memory.
   */
  write(body: RequestBody): WrittenBody;
  /** How much memory it holds. */
  readonly bytes: number;
}

/** What was written for the request before. */
interface Written {
  body: RequestBody;
  parts: BodyParts;
  /** Where each of its messages ends. */
  ends: number[];
  /** Of the head and the messages, without the tail. */
  hash: Hash;
}

/**
 * Makes what turns a conversation's request bodies into bytes and their hash. A request sends what was sent before and a
 * little more: what stands already is not written out again, and where it is all still sent, not hashed again either.
 * Messages are known again as the same objects.
 */
export function createBodyWriter(): BodyWriter {
  let buffer = Buffer.allocUnsafe(16 * 1024);
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

  /** Leaves of what stands there as much as the body begins with. */
  function begin(body: RequestBody): Written {
    const parts = written && isSameParams(written.body, body) ? written.parts : toBodyParts(body);
    const isSame = parts.head === written?.parts.head && parts.tail === written.parts.tail;
    const same = written && isSame ? countEqual(written.body.messages, body.messages) : 0;
    if (written && same > 0) {
      const { ends } = written;
      length = ends[same - 1] ?? 0;
      if (same === ends.length) return { ...written, body };
      const hash = createHash('sha256').update(buffer.subarray(0, length));
      return { body, parts, ends: ends.slice(0, same), hash };
    }
    length = 0;
    return { body, parts, ends: [], hash: createHash('sha256').update(append(parts.head)) };
  }

  function write(body: RequestBody): WrittenBody {
    const next = begin(body);
    // Until it is whole it is nothing to go on from.
    written = undefined;
    const start = length;
    for (const message of body.messages.slice(next.ends.length)) {
      append(next.ends.length === 0 ? writeMessage(message) : `,${writeMessage(message)}`);
      next.ends.push(length);
    }
    next.hash.update(buffer.subarray(start, length));
    written = next;
    const hash = next.hash.copy().update(append(next.parts.tail)).digest('hex');
    return { bytes: buffer.subarray(0, length), hash };
  }

  return {
    write,
    get bytes() {
      return buffer.length;
    },
  };
}
