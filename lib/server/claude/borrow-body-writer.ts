import 'server-only';
import { limits } from '@/lib/core/limits/limits.mjs';
import { type BodyWriter, createBodyWriter } from './create-body-writer';

/** So much of bodies is held for the next runs of their sessions. */
const MAX_BYTES = limits.heldBodies.value;

/** A body of that length is written anew in less than a millisecond: it is not worth the memory. */
const MIN_BYTES = 64 * 1024;

/** The bundler may load this module more than once in one process; one set of writers is enough. */
const shared = globalThis as { loopbenchBodies?: Map<string, BodyWriter> };

/**
 * Lends what writes the bodies of a session to one run: the next run of the session begins with what the last one sent.
 * Runs side by side have writers of their own.
 */
export function borrowBodyWriter(sessionId: string): { write: BodyWriter['write']; giveBack: () => void } {
  shared.loopbenchBodies ??= new Map();
  const held = shared.loopbenchBodies;
  const writer = held.get(sessionId) ?? createBodyWriter();
  held.delete(sessionId);
  return {
    write: writer.write,
    giveBack: () => {
      held.delete(sessionId);
      if (writer.bytes <= MIN_BYTES) return;
      held.set(sessionId, writer);
      let bytes = [...held.values()].reduce((sum, one) => sum + one.bytes, 0);
      for (const [id, one] of held) {
        if (bytes <= MAX_BYTES) return;
        held.delete(id);
        bytes -= one.bytes;
      }
    },
  };
}
