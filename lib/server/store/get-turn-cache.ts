import 'server-only';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { TurnData } from '@/lib/core/session/turn-schema';

/** So much memory is spent on turns that were read, as near as it can be told from the length of their JSON. */
const MAX_BYTES = limits.turnCache.value;

/** What a turn takes beside its text. */
const TURN_BYTES = 500;

interface Held {
  turn: TurnData;
  bytes: number;
}

interface Generation {
  turns: Map<string, Held>;
  bytes: number;
}

/**
 * Turns that were read lately, by id. A turn never changes, so that one that is held is as good as the row; a path of
 * thousands is read and parsed once, not with every request of its session. What was asked for since half of the memory
 * was filled anew stays, the rest is let go.
 */
class TurnCache {
  private young: Generation = { turns: new Map(), bytes: 0 };
  private old: Generation = { turns: new Map(), bytes: 0 };

  get(id: string): TurnData | undefined {
    const known = this.young.turns.get(id);
    if (known) return known.turn;
    const aged = this.old.turns.get(id);
    if (aged) this.keep(aged);
    return aged?.turn;
  }

  /** @param length of its message's JSON */
  add(turn: TurnData, length: number): void {
    const bytes = 2 * length + TURN_BYTES;
    if (bytes <= MAX_BYTES / 4) this.keep({ turn, bytes });
  }

  private keep(held: Held): void {
    if (this.young.bytes + held.bytes > MAX_BYTES / 2) {
      this.old = this.young;
      this.young = { turns: new Map(), bytes: 0 };
    }
    this.young.turns.set(held.turn.id, held);
    this.young.bytes += held.bytes;
  }
}

/** The bundler may load this module more than once in one process; one cache is enough. */
const shared = globalThis as { loopbenchTurns?: TurnCache };

export function getTurnCache(): TurnCache {
  shared.loopbenchTurns ??= new TurnCache();
  return shared.loopbenchTurns;
}
