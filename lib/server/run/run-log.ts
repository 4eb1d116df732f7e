import 'server-only';
import { setImmediate } from 'node:timers/promises';
import type { RunEvent, RunEventData, RunStatus } from '@/lib/core/run/run-event';
import { createRunEventPacker, type StoredRunEvent } from '@/lib/core/run/stored-run-event';
import type { Turn } from '@/lib/core/session/turn';
import { newId } from '@/lib/server/new-id';
import type { PrismaClient } from '@/prisma/generated/client';
import { getRunHub, type StoredBatch } from './run-hub';

export interface RunLogInput {
  prisma: PrismaClient;
  runId: string;
  sessionId: string;
  createdAt: Date;
  status: RunStatus;
  /** What the log holds already. */
  events: readonly StoredRunEvent[];
}

/**
 * The writing end of one run's log. Events are numbered and timed as they come; whatever comes while a write is under
 * way goes into the next, together with the turns it speaks of, as one statement. Nobody is shown an event before it
 * is stored.
 */
export class RunLog {
  private readonly input: RunLogInput;
  private readonly pack: (event: RunEvent) => StoredRunEvent;
  private status: RunStatus;
  private seq: number;
  private at: number;
  private events: RunEvent[] = [];
  private turns: Turn[] = [];
  private writing: Promise<void> | undefined;
  private failure: unknown;

  constructor(input: RunLogInput) {
    this.input = input;
    this.pack = createRunEventPacker(input.events);
    this.status = input.status;
    const last = input.events.at(-1);
    this.seq = last?.seq ?? 0;
    this.at = last?.at ?? 0;
  }

  /**
   * Numbers, times and queues an event.
   *
   * @throws the database's error when a write failed: behind a gap nothing is written
   */
  append(data: RunEventData): RunEvent {
    if (this.failure) throw this.failure;
    this.seq += 1;
    this.at = Math.max(this.at, Date.now() - this.input.createdAt.getTime());
    const event: RunEvent = { ...data, seq: this.seq, at: this.at };
    this.events.push(event);
    if (event.type === 'run-start') this.status = 'running';
    if (event.type === 'run-end') this.status = event.status;
    this.writing ??= this.write();
    return event;
  }

  /** Makes a turn that is stored together with the next event. */
  addTurn(turn: Omit<Turn, 'id'>): Turn {
    const added = { ...turn, id: newId('turn') };
    this.turns.push(added);
    return added;
  }

  /**
   * Resolves when everything appended so far, and whatever comes meanwhile, is stored.
   *
   * @throws the database's error when a write failed; nothing after it was written
   */
  async settled(): Promise<void> {
    while (this.writing !== undefined) await this.writing;
    if (this.failure) throw this.failure;
  }

  /** True while a write is under way; what is appended now goes into the next. */
  isFlushing = false;

  private async write(): Promise<void> {
    // Whatever is added before the event loop turns joins the first write, and a request goes out before it.
    await setImmediate();
    try {
      while (this.events.length > 0) await this.flush();
    } catch (error) {
      this.failure = error;
    } finally {
      this.writing = undefined;
    }
  }

  private async flush(): Promise<void> {
    this.isFlushing = true;
    try {
      await this.writeBatch();
    } finally {
      this.isFlushing = false;
    }
  }

  private async writeBatch(): Promise<void> {
    const { prisma, runId, sessionId } = this.input;
    const [events, turns, status] = [this.events, this.turns, this.status];
    this.events = [];
    this.turns = [];
    const batch = this.toBatch(events);
    const rows = turns.map(({ id, parentId, message }) => ({
      id,
      parentId,
      message: JSON.stringify(message),
    }));
    await prisma.$executeRaw`INSERT INTO "RunFlush"
      ("runId", "sessionId", "firstSeq", "lastSeq", "events", "turns", "status", "now")
      VALUES (${runId}, ${sessionId}, ${batch.firstSeq}, ${batch.lastSeq},
        ${`[${batch.items.map((item) => item.json).join(',')}]`}, ${JSON.stringify(rows)}, ${status}, ${new Date()})`;
    getRunHub().publish(runId, batch);
  }

  private toBatch(events: RunEvent[]): StoredBatch {
    const items = events.map((event) => {
      const stored = this.pack(event);
      return { event: stored, json: JSON.stringify(stored) };
    });
    return { firstSeq: events[0]?.seq ?? 0, lastSeq: events.at(-1)?.seq ?? 0, items };
  }
}
