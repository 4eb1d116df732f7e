import { holdsCut } from '@/lib/core/cut/cut-mark';
import { writeJson } from '@/lib/core/json/write-json';
import {
  findSessionProblems,
  type NextRequest,
  type SessionProblem,
} from '@/lib/core/run/request/find-session-problems';
import type { Turn } from '@/lib/core/session/turn';

export interface CheckQuestion {
  id: number;
  request: NextRequest;
  today: string;
}

export interface CheckAnswer {
  id: number;
  problems: SessionProblem[];
}

const isPart = ({ message }: Turn): boolean => holdsCut(writeJson(message));

/** Checks the next request off the page's own thread: schemas of people and long conversations may take long. */
self.addEventListener('message', ({ data }: MessageEvent<CheckQuestion>) => {
  const { id, request, today } = data;
  self.postMessage({ id, problems: findSessionProblems(request, today, isPart) } satisfies CheckAnswer);
});
