/**
 * Iterates `source` until `signal` aborts, then ends at once, also while the next item is still awaited. The source is
 * told to finish; what it still produces is ignored.
 */
export async function* untilAborted<T>(
  source: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncGenerator<T, void> {
  if (signal.aborted) return;
  const iterator = source[Symbol.asyncIterator]();
  let stop = () => {};
  const aborted = new Promise<'aborted'>((resolve) => {
    stop = () => resolve('aborted');
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    while (true) {
      const next = iterator.next();
      const first = await Promise.race([next, aborted]);
      if (first === 'aborted') {
        next.catch(() => {}); // a source that fails after the abort has nobody left to tell
        return;
      }
      if (first.done) return;
      yield first.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    // Not awaited: a source that is stuck in its own `next` would hold the caller here for ever.
    iterator.return?.()?.catch(() => {});
  }
}
