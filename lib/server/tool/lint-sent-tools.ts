import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';
import type { LintSilence } from '@/lib/core/lint/is-silenced';
import { type LintReport, lintRequestTools } from '@/lib/core/lint/lint-request-tools';
import { isBoundedSchema } from '@/lib/core/schema/is-bounded-schema';
import { runTask } from '@/lib/server/worker/run-task';
import { lintSentToolsTask } from './tool-tasks';

/** How long all tools together may take: a thousand with a hundred findings each take a second. */
const DEADLINE_MS = 10_000;
/** How long one tool may take, once it is known that one of them takes too long. */
const TOOL_DEADLINE_MS = 1000;
/** So many are ended for taking too long; those behind them that may be slow too are not tried. */
const MOST_SLOW = 5;

/** Tools of no more text, with schemas that take no longer than they are long, are looked at at once. */
const MAX_PLAIN_CHARS = 20_000;

interface Sent {
  tools: unknown[];
  request?: JsonObject | null | undefined;
  silenced?: LintSilence[] | null | undefined;
}

/**
 * What is to say of tools before they are sent. A tool whose schema takes too long silences no other: nothing is held
 * against that schema, and a finding says so.
 *
 * @throws AppError `bad_request` where even so it takes too long
 */
export async function lintSentTools({ tools, request, silenced }: Sent): Promise<LintReport> {
  const body = { tools, request: request ?? {}, silenced: silenced ?? [] };
  const text = writeJson(body);
  if (text.length <= MAX_PLAIN_CHARS && tools.every(isPlain)) return lintRequestTools(body);
  const found =
    (await ask(text, [], TOOL_DEADLINE_MS + text.length / 500)) ??
    (await ask(text, await findSlow(tools), DEADLINE_MS));
  if (found !== null) return readJson(found) as LintReport;
  const message = `The tools could not be looked at within ${DEADLINE_MS / 1000} seconds. Send fewer of them.`;
  throw new AppError('bad_request', message);
}

const ask = (body: string, unjudged: number[], deadlineMs: number): Promise<string | null> =>
  runTask(lintSentToolsTask, { body, unjudged }, deadlineMs);

/** Which tools take too long, by themselves. */
async function findSlow(tools: readonly unknown[]): Promise<number[]> {
  const slow: number[] = [];
  for (const [index, tool] of tools.entries()) {
    if (isPlain(tool)) continue;
    const isGivenUp = slow.length >= MOST_SLOW;
    if (isGivenUp || (await ask(writeJson({ tools: [tool] }), [], TOOL_DEADLINE_MS)) === null)
      slow.push(index);
  }
  return slow;
}

const isPlain = (tool: unknown): boolean =>
  !isJsonObject(tool) || tool.input_schema === undefined || isBoundedSchema(tool.input_schema);
