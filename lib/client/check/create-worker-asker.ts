/** A worker that has not answered by then is caught in a schema and is replaced. */
const DEADLINE_MS = 3000;

/** What is asked, as long as anybody waits for it. */
interface Wish<Question, Answer> {
  question: Question;
  signal: AbortSignal;
  give: (answer: Answer | null) => void;
}

/**
 * Makes the function that asks a worker, one for the page and one question at a time: while it thinks, only the newest of
 * those that wait is kept. `give` gets the answer, or null from a worker that failed or took too long, unless the signal has
 * aborted by then. Such a worker is replaced with the next question.
 */
export function createWorkerAsker<Question extends { id: number }, Answer extends { id: number }>(
  start: () => Worker,
): (question: Omit<Question, 'id'>, signal: AbortSignal, give: (answer: Answer | null) => void) => void {
  type Asked = Wish<Omit<Question, 'id'>, Answer>;
  let shared: Worker | undefined;
  let questions = 0;
  let isBusy = false;
  let waiting: Asked | undefined;

  function next(): void {
    isBusy = false;
    const wish = waiting;
    waiting = undefined;
    if (wish && !wish.signal.aborted) ask(wish);
  }

  function ask({ question, signal, give }: Asked): void {
    isBusy = true;
    shared ??= start();
    const worker = shared;
    questions += 1;
    const id = questions;
    const heard = new AbortController();
    const end = (answer: Answer | null) => {
      clearTimeout(deadline);
      heard.abort();
      if (answer === null) {
        worker.terminate();
        if (shared === worker) shared = undefined;
      }
      if (!signal.aborted) give(answer);
      next();
    };
    const deadline = setTimeout(() => end(null), DEADLINE_MS);
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Answer>) => {
        if (data.id === id) end(data);
      },
      { signal: heard.signal },
    );
    worker.addEventListener('error', () => end(null), { signal: heard.signal });
    worker.postMessage({ ...question, id });
  }

  return (question, signal, give) => {
    if (isBusy) waiting = { question, signal, give };
    else ask({ question, signal, give });
  };
}
