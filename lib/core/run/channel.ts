/** A queue that one side fills and the other iterates, in order, without losing anything. */
export class Channel<T> implements AsyncIterable<T> {
  private items: T[] = [];
  private wake: (() => void) | undefined;
  private ended: { error?: unknown } | undefined;

  /** Adds an item; ignored once the channel has ended. */
  push(item: T): void {
    if (this.ended) return;
    this.items.push(item);
    this.wake?.();
  }

  /** Ends the iteration after what is queued; with an error, the iteration throws it then. */
  end(failure?: { error: unknown }): void {
    this.ended ??= failure ?? {};
    this.wake?.();
  }

  /** Waits until there is something to take; false at the end. Throws what the channel was ended with. */
  async hasMore(): Promise<boolean> {
    while (this.items.length === 0) {
      if (this.ended) {
        if ('error' in this.ended) throw this.ended.error;
        return false;
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return true;
  }

  /** Takes everything that is there. */
  take(): T[] {
    const taken = this.items;
    this.items = [];
    return taken;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void> {
    while (await this.hasMore()) yield* this.take();
  }
}
