import 'server-only';
import { writeJson } from '@/lib/core/json/write-json';
import { createRunEventPacker } from '@/lib/core/run/log/create-run-event-packer';
import type { RunEvent, RunEventData, RunStatus } from '@/lib/core/run/log/run-event';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { writeEvent } from '@/lib/core/run/log/write-event';
import type { Turn } from '@/lib/core/session/turn';
import { type Connection, isSqliteError, toSqlTime } from '@/lib/server/db/connection';
import type { Job, Writer } from '@/lib/server/db/writer';
import { getLog } from '@/lib/server/log';
import { newId } from '@/lib/server/new-id';
import { getRunHub, type StoredBatch } from '@/lib/server/run/watch/run-hub';

export interface RunLogInput {
  writer: Writer;
  runId: string;
  sessionId: string;
  createdAt: Date;
  status: RunStatus;
  /** What the log holds already. Where no request follows, its last event alone will do, as `last`. */
  events: readonly StoredRunEvent[];
  last?: Pick<StoredRunEvent, 'seq' | 'at'> | undefined;
}

/** How long a write that found no room on the disk waits before it is tried again, in milliseconds. */
const FULL_RETRY_MS = 1000;
/** So often it is tried again: a run waits for room for ten minutes. */
const MAX_FULL_RETRIES = 600;

/**
 * The writing end of one run's log. Events are numbered and timed as they come; what comes before the event loop turns is
 * written together, with the turns it speaks of and with what other runs have to write. Nobody is shown an event before
 * it is stored. When the disk is full, a run that has begun waits for room.
 */
export class RunLog implements Job {
  private readonly input: RunLogInput;
  private readonly pack: (event: RunEvent) => StoredRunEvent;
  private status: RunStatus;
  private seq: number;
  private at: number;
  private events: StoredRunEvent[] = [];
  private turns: Turn[] = [];
  private batch: StoredBatch | undefined;
  private writing: PromiseWithResolvers | undefined;
  private failure: unknown;
  private hasStored = false;
  private retries = 0;

  constructor(input: RunLogInput) {
    this.input = input;
    this.pack = createRunEventPacker(input.events);
    this.status = input.status;
    const last = input.last ?? input.events.at(-1);
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
    this.events.push(this.pack(event));
    if (event.type === 'run-start') this.status = 'running';
    if (event.type === 'run-end') this.status = event.status;
    if (!this.writing) {
      this.writing = withResolvers();
      this.input.writer.add(this);
    }
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
    while (this.writing !== undefined) await this.writing.promise;
    if (this.failure) throw this.failure;
  }

  /** True while something appended is not stored yet. */
  get isWriting(): boolean {
    return this.writing !== undefined;
  }

  /** True while the disk has no room for what was appended. */
  get isStuck(): boolean {
    return this.retries > 0;
  }

  /** Writes what has gathered. To be called by the writer alone, as are the two below. */
  write(connection: Connection): void {
    const { runId, sessionId } = this.input;
    const [status, now] = [this.status, toSqlTime(new Date())];
    const batch = this.toBatch();
    const { firstSeq, lastSeq, items } = batch;
    const events = `[${items.map((item) => item.json).join(',')}]`;
    connection.run(INSERT_BATCH, runId, firstSeq, lastSeq, events);
    for (const { id, parentId, message } of this.turns)
      connection.run(INSERT_TURN, id, sessionId, parentId, runId, writeJson(message), now);
    // A flush in mid-stream touches the log alone: each further page makes the write, and everybody waiting for it, slower.
    this.batch = batch;
    const [first, last] = [this.turns.at(0), this.turns.at(-1)];
    if (status !== 'running' || !this.hasStored || last)
      connection.run(UPDATE_RUN, status, lastSeq, now, runId);
    if (first && last) connection.run(UPDATE_SESSION, now, first.parentId, last.id, sessionId);
  }

  stored(): void {
    const batch = this.batch;
    this.finishWrite();
    this.hasStored = true;
    if (batch) getRunHub().publish(this.input.runId, batch);
  }

  failed(error: unknown): void {
    if (
      this.hasStored &&
      this.retries < MAX_FULL_RETRIES &&
      isSqliteError(error, 'SQLITE_FULL', 'SQLITE_IOERR')
    ) {
      if (this.retries === 0)
        getLog().error({ err: error, runId: this.input.runId }, 'no room for the log of a run');
      this.retries += 1;
      setTimeout(() => this.input.writer.add(this), FULL_RETRY_MS).unref();
      return;
    }
    this.failure = error;
    this.finishWrite();
  }

  private finishWrite(): void {
    const writing = this.writing;
    this.batch = undefined;
    this.events = [];
    this.turns = [];
    this.retries = 0;
    this.writing = undefined;
    writing?.resolve();
  }

  private toBatch(): StoredBatch {
    const items = this.events.map((event) => ({ event, json: writeEvent(event) }));
    return { firstSeq: this.events.at(0)?.seq ?? 0, lastSeq: this.events.at(-1)?.seq ?? 0, items };
  }
}

interface PromiseWithResolvers {
  promise: Promise<void>;
  resolve: () => void;
}

function withResolvers(): PromiseWithResolvers {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const INSERT_BATCH = `INSERT INTO "RunEventBatch" ("runId", "firstSeq", "lastSeq", "events") VALUES (?, ?, ?, ?)`;

const INSERT_TURN = `
  INSERT INTO "Turn" ("id", "sessionId", "parentId", "runId", "message", "createdAt") VALUES (?, ?, ?, ?, ?, ?)`;

const UPDATE_RUN = `UPDATE "Run" SET "status" = ?, "lastSeq" = ?, "updatedAt" = ? WHERE "id" = ?`;

/** The head moves only while it stands on the path the run adds to. */
const UPDATE_SESSION = `
  UPDATE "Session" SET "updatedAt" = ?, "headTurnId" = CASE WHEN "headTurnId" IS ? THEN ? ELSE "headTurnId" END
  WHERE "id" = ?`;
