import type { Task } from '@/lib/server/worker/task';

interface LintInput {
  /** `{tools, request, silenced}` as JSON. */
  body: string;
  /** Places of tools whose schema takes too long. */
  unjudged: number[];
}

/** What is to say of tools? Told as JSON. */
export const lintSentToolsTask: Task<LintInput, string> = { name: 'lint-sent-tools', lane: 'request' };
