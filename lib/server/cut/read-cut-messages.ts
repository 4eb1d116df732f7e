import 'server-only';
import { cutJson } from '@/lib/core/cut/cut-json';
import { MAX_WHOLE } from '@/lib/core/cut/find-long-strings';
import { parseStoredMessage } from '@/lib/core/session/parse-stored-message';
import { getPrisma } from '@/lib/server/db/database';
import { inSlices } from './in-slices';

/** How much is read of the database at a time, in bytes; one longer message is read alone. */
const MAX_READ = 1_000_000;
/** How much is kept of what was cut, in UTF-16 units of JSON. */
const MAX_KEPT = 16_000_000;

type Message = ReturnType<typeof parseStoredMessage>;

/** A message cut for showing, and how long it is then. */
export interface CutMessage {
  message: Message;
  length: number;
}

/** Turns never change: what was cut once is kept, the last used last. The bundler may load this module more than once. */
const shared = globalThis as { loopbenchCuts?: Map<string, CutMessage> };

/** The messages of some turns, cut for showing, by turn. Long ones are read and cut one after the other. */
export async function readCutMessages(
  sessionId: string,
  turns: readonly { id: string; size: number }[],
): Promise<Map<string, CutMessage>> {
  shared.loopbenchCuts ??= new Map();
  const kept = shared.loopbenchCuts;
  const found = new Map<string, CutMessage>();
  for (const { id } of turns) {
    const known = kept.get(id);
    if (!known) continue;
    found.set(id, known);
    kept.delete(id);
    kept.set(id, known);
  }
  for (const ids of toPortions(turns.filter(({ id }) => !found.has(id)))) {
    for (const { id, message: json } of await readMessages(sessionId, ids)) {
      const text = await inSlices(cutJson(json, { of: 'turn', sessionId, turnId: id }));
      const cut = { message: parseStoredMessage(text), length: text.length };
      found.set(id, cut);
      if (json.length > MAX_WHOLE) keep(kept, id, cut);
    }
  }
  return found;
}

async function readMessages(sessionId: string, ids: string[]): Promise<{ id: string; message: string }[]> {
  const prisma = await getPrisma();
  return prisma.turn.findMany({ where: { sessionId, id: { in: ids } }, select: { id: true, message: true } });
}

function toPortions(turns: readonly { id: string; size: number }[]): string[][] {
  const portions: string[][] = [];
  let room = 0;
  for (const { id, size } of turns) {
    if (size > room || portions.length === 0) {
      portions.push([]);
      room = MAX_READ;
    }
    portions.at(-1)?.push(id);
    room -= size;
  }
  return portions;
}

function keep(kept: Map<string, CutMessage>, id: string, cut: CutMessage): void {
  kept.set(id, cut);
  let total = 0;
  for (const { length } of kept.values()) total += length;
  for (const [oldest, { length }] of kept) {
    if (total <= MAX_KEPT) return;
    kept.delete(oldest);
    total -= length;
  }
}
