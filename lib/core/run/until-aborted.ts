/**
 * Iterates `source` until `signal` aborts, then ends at once, also while the next item is still awaited. The source is
 * told to finish; what it still produces is ignored.
 */
export function untilAborted<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncIterable<T, void> {
  return { [Symbol.asyncIterator]: () => iterate(source, signal) };
}

/** By hand: a generator that races every item against the signal would cost more than the item. */
function iterate<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncIterator<T, void> {
  const iterator = signal.aborted ? undefined : source[Symbol.asyncIterator]();
  let isOver = iterator === undefined;
  /** Ends the wait for the item that is awaited. */
  let wake = () => {};

  function finish(): void {
    if (isOver) return;
    isOver = true;
    signal.removeEventListener('abort', finish);
    wake();
    // Not awaited: a source that is stuck in its own `next` would hold the caller here for ever.
    iterator?.return?.()?.catch(() => {});
  }

  if (!isOver) signal.addEventListener('abort', finish, { once: true });
  return {
    next: () =>
      new Promise((resolve, reject) => {
        const end = () => resolve({ value: undefined, done: true });
        if (isOver || !iterator) return end();
        wake = end;
        iterator.next().then(
          (item) => {
            // After the abort this one has ended already, and a source that fails has nobody left to tell.
            if (isOver) return end();
            if (item.done) finish();
            resolve(item.done ? { value: undefined, done: true } : item);
          },
          (error: unknown) => {
            if (isOver) return end();
            isOver = true;
            signal.removeEventListener('abort', finish);
            reject(error);
          },
        );
      }),
    return: async () => {
      finish();
      return { value: undefined, done: true };
    },
  };
}
