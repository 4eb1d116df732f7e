import {
  findSessionProblems,
  type NextRequest,
  type SessionProblem,
} from '@/lib/core/run/request/find-session-problems';

export interface CheckQuestion {
  id: number;
  request: NextRequest;
  today: string;
}

export interface CheckAnswer {
  id: number;
  problems: SessionProblem[];
}

/** Checks the next request off the page's own thread: schemas of people and long conversations may take long. */
self.addEventListener('message', ({ data }: MessageEvent<CheckQuestion>) => {
  const { id, request, today } = data;
  self.postMessage({ id, problems: findSessionProblems(request, today) } satisfies CheckAnswer);
});
