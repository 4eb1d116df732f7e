import 'server-only';
import type { Connection } from './connection';

/** What one part of the product has to write, in the order its parts are added. */
export interface Job {
  /** Writes. Called within a transaction, which others share. */
  write(connection: Connection): void;
  /** Called when what was written is on the disk. */
  stored(): void;
  /** Called in place of `stored` when nothing of it was written. */
  failed(error: unknown): void;
}

/**
 * The one way of a process to write to its database. Whatever is added within one turn of the event loop is stored as one
 * transaction: a commit waits for the disk, however much it holds.
 */
export class Writer {
  readonly connection: Connection;
  private jobs: Job[] = [];
  private isScheduled = false;
  /** Resolves when the transaction that Prisma holds open has ended. */
  private held: Promise<void> | undefined;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** Adds something to the next transaction. Jobs are done in the order they were added. */
  add(job: Job): void {
    this.jobs.push(job);
    this.schedule();
  }

  /**
   * Writes together with whatever else there is to write.
   *
   * @throws what `work` throws, then nothing of it was written; the database's own error when it cannot be stored
   */
  write<T>(work: (connection: Connection) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      let result: T;
      this.add({
        write: (connection) => {
          result = work(connection);
        },
        stored: () => resolve(result),
        failed: reject,
      });
    });
  }

  /** Undefined when nobody holds a transaction open, else when it has ended. */
  untilFree(): Promise<void> | undefined {
    return this.held;
  }

  /** Keeps everybody else from writing and reading, for a transaction that spans turns of the event loop. */
  async hold(): Promise<() => void> {
    while (this.held !== undefined) await this.held;
    let release = () => {};
    this.held = new Promise((resolve) => {
      release = () => {
        this.held = undefined;
        // At once: the next to hold it may be waiting already.
        this.commit();
        resolve();
      };
    });
    return release;
  }

  /** Writes what is left. To be called before the connection is closed. */
  async finish(): Promise<void> {
    while (this.held !== undefined) await this.held;
    this.commit();
  }

  private schedule(): void {
    if (this.isScheduled || this.held !== undefined) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      if (this.held === undefined) this.commit();
    });
  }

  private commit(): void {
    const jobs = this.jobs;
    this.jobs = [];
    if (jobs.length === 0) return;
    const written: Job[] = [];
    const refused: [Job, unknown][] = [];
    try {
      this.connection.transaction(() => {
        for (const job of jobs) {
          const error = this.attempt(job);
          if (error === undefined) written.push(job);
          else refused.push([job, error.reason]);
        }
      });
    } catch (error) {
      for (const job of jobs) job.failed(error);
      return;
    }
    for (const [job, error] of refused) job.failed(error);
    for (const job of written) job.stored();
  }

  /** One job that cannot be done must not undo the others. */
  private attempt(job: Job): { reason: unknown } | undefined {
    this.connection.exec('SAVEPOINT job');
    try {
      job.write(this.connection);
    } catch (error) {
      // A full disk ends the whole transaction: then all have failed.
      if (!this.connection.isTransaction) throw error;
      this.connection.exec('ROLLBACK TO job');
      this.connection.exec('RELEASE job');
      return { reason: error };
    }
    this.connection.exec('RELEASE job');
    return undefined;
  }
}
