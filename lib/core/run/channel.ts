/** Adds an item to one that still waits to be taken, which is changed; false when the two stay apart. */
type Join<T> = (waiting: T, item: T) => boolean;

/**
 * A queue that one side fills and the other iterates, in order, without losing anything. No generator: each of its
 * steps would cost several turns of the promise queue, and every piece of an answer goes through here.
 */
export class Channel<T> implements AsyncIterable<T, void> {
  private readonly join: Join<T>;
  private items: T[] = [];
  private taker:
    | { resolve: (result: IteratorResult<T, void>) => void; reject: (error: unknown) => void }
    | undefined;
  private ended: { error?: unknown } | undefined;

  /** @param join for items that become one while nobody takes them */
  constructor(join: Join<T> = () => false) {
    this.join = join;
  }

  /** Adds an item; ignored once the channel has ended. */
  push(item: T): void {
    if (this.ended) return;
    const { taker } = this;
    if (taker) {
      this.taker = undefined;
      taker.resolve({ value: item, done: false });
      return;
    }
    const waiting = this.items.at(-1);
    if (waiting === undefined || !this.join(waiting, item)) this.items.push(item);
  }

  /** Ends the iteration after what is queued; with an error, the iteration throws it then. */
  end(failure?: { error: unknown }): void {
    if (this.ended) return;
    this.ended = failure ?? {};
    const { taker } = this;
    this.taker = undefined;
    if (!taker) return;
    if (failure) taker.reject(failure.error);
    else taker.resolve({ value: undefined, done: true });
  }

  /** One reader at a time. */
  [Symbol.asyncIterator](): AsyncIterator<T, void> {
    return {
      next: () => this.take(),
      return: async () => ({ value: undefined, done: true }),
    };
  }

  private take(): Promise<IteratorResult<T, void>> {
    const item = this.items.shift();
    if (item !== undefined) return Promise.resolve({ value: item, done: false });
    if (!this.ended) {
      return new Promise((resolve, reject) => {
        this.taker = { resolve, reject };
      });
    }
    return 'error' in this.ended
      ? Promise.reject(this.ended.error)
      : Promise.resolve({ value: undefined, done: true });
  }
}
