import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { isJsonObject } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';
import { findProblems, type RequestProblem } from '@/lib/core/request/find-problems';
import { isBoundedSchema } from '@/lib/core/schema/is-bounded-schema';
import { runTask } from '@/lib/server/worker/run-task';
import { checkRequestTask } from './request-tasks';

/** How long a request may take to be checked: one with 100,000 messages takes some seconds. */
const DEADLINE_MS = 15_000;

/** Requests of no more text, with schemas that take no longer than they are long, are checked at once. */
const MAX_PLAIN_CHARS = 20_000;

/**
 * What is to say of a request before it is sent, as of today.
 *
 * @throws AppError `bad_request` where it takes too long to be checked
 */
export async function checkRequest(request: unknown): Promise<RequestProblem[]> {
  const today = new Date().toISOString().slice(0, 10);
  const text = writeJson(request ?? null);
  if (text.length <= MAX_PLAIN_CHARS && isPlain(request)) return findProblems(request, today);
  const found = await runTask(checkRequestTask, { request: text, today }, DEADLINE_MS);
  if (found === null) {
    const message = `The request could not be checked within ${DEADLINE_MS / 1000} seconds. Most likely a schema in it takes too long: look for a pattern with nested repeats, or for $refs that multiply.`;
    throw new AppError('bad_request', message);
  }
  return readJson(found) as RequestProblem[];
}

/** Whether all schemas in a request are bounded. */
function isPlain(request: unknown): boolean {
  if (!isJsonObject(request)) return true;
  const { tools, output_config: output } = request;
  const format = isJsonObject(output) && isJsonObject(output.format) ? output.format.schema : undefined;
  const schemas = Array.isArray(tools)
    ? tools.map((tool: unknown) => (isJsonObject(tool) ? tool.input_schema : undefined))
    : [];
  return [...schemas, format].every((schema) => schema === undefined || isBoundedSchema(schema));
}
