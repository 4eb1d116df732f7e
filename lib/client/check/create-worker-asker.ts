/** A worker that has not answered by then is caught in a schema and is replaced. */
const DEADLINE_MS = 3000;

/**
 * Makes the function that asks a worker, one for the page, and gives its answer unless the signal has aborted by then. A
 * worker that hangs or fails is replaced with the next question.
 */
export function createWorkerAsker<Question extends { id: number }, Answer extends { id: number }>(
  start: () => Worker,
): (question: Omit<Question, 'id'>, signal: AbortSignal, give: (answer: Answer) => void) => void {
  let shared: Worker | undefined;
  let questions = 0;
  return (question, signal, give) => {
    shared ??= start();
    const worker = shared;
    questions += 1;
    const id = questions;
    const forget = () => {
      worker.terminate();
      if (shared === worker) shared = undefined;
    };
    const deadline = setTimeout(forget, DEADLINE_MS);
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Answer>) => {
        if (data.id !== id) return;
        clearTimeout(deadline);
        give(data);
      },
      { signal },
    );
    worker.addEventListener('error', forget, { signal });
    signal.addEventListener('abort', () => clearTimeout(deadline));
    worker.postMessage({ ...question, id });
  };
}
