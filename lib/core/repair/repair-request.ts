import { AppError } from '@/lib/core/app-error';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { joinSystem } from '@/lib/core/file/mend/join-system';
import { writeJson } from '@/lib/core/json/write-json';
import { keepFirst } from '@/lib/core/keep-first';
import { adviseOnRequest } from '@/lib/core/request/advice/advise-on-request';
import { findProblems, type RequestProblem } from '@/lib/core/request/find-problems';
import { keepTexts } from './keep-texts';
import { DEFAULT_MAX_TOKENS, DEFAULT_MODEL } from './mend/find-edit';
import { mendConversation } from './mend/mend-conversation';
import { judgeOn, mendProblems } from './mend/mend-problems';
import { fromOpenaiBody } from './openai/from-openai-body';
import { readPasted } from './paste/read-pasted';
import type { RepairChange } from './repair-change';
import { toBody } from './to-body';

/** A request that can be sent, and what was done for that. */
interface RepairedRequest {
  request: JsonObject;
  /** What is still to say of it; no error. */
  problems: RequestProblem[];
  changes: RepairChange[];
}

/**
 * Makes a request of a pasted text: a body of the Messages API or of the chat format of other makers, a bare list of
 * messages, or a cURL command that sends one. What the API would refuse is mended, and every mend is told; texts that do
 * not stand in the request any more stand before a change. A request that needs none comes back as it is.
 *
 * @param today ISO 8601: whether models have ended by then
 * @throws AppError `bad_request` for a text that is no request
 */
export function repairRequest(text: string, today?: string): RepairedRequest {
  const changes: RepairChange[] = [];
  const tell = (path: string, message: string, before?: unknown) => {
    changes.push({ path, message, ...(before === undefined ? {} : { before }) });
  };
  const { value, betas } = readPasted(text, tell);
  const body = toBody(value, betas, tell);
  const judge = judgeOn(today);
  const isRight = (request: JsonObject) => judge(request).length === 0;
  if (isRight(body) && !hasSplitResults(body))
    return { request: body, problems: findProblems(body, today), changes };
  const named = fromOpenaiBody(body, tell);
  const spoken = isRight(named) && !hasSplitResults(named) ? named : withConversation(named, tell);
  const request = mendProblems(spoken, judge, tell) ?? mendAgain(spoken, judge, tell);
  return {
    request,
    problems: findProblems(request, today),
    changes: [...keepFirst(changes, (change) => change, toRest), ...keepTexts(value, request, changes)],
  };
}

const toRest = (more: string, rest: readonly RepairChange[]): RepairChange => ({
  path: '',
  message: more,
  before: rest.flatMap(({ before }) => (before === undefined ? [] : [before])),
});

const hasSplitResults = (body: JsonObject): boolean =>
  adviseOnRequest(body).some(({ rule }) => rule === 'split-results');

/** So many blocks of one message are put in order: the work grows with the square of their number. */
const MOST_BLOCKS = 5000;

function refuseLong(messages: readonly unknown[]): void {
  const at = messages.findIndex(
    (message) =>
      isJsonObject(message) && Array.isArray(message.content) && message.content.length > MOST_BLOCKS,
  );
  if (at < 0) return;
  const text = `messages.${at} has more than ${MOST_BLOCKS.toLocaleString('en-US')} blocks; with so many a message is not mended.`;
  throw new AppError('bad_request', text, [{ path: `messages.${at}`, message: text }]);
}

function withConversation(
  body: JsonObject,
  tell: (path: string, message: string, before?: unknown) => void,
): JsonObject {
  const messages: unknown[] = Array.isArray(body.messages) ? body.messages : [];
  refuseLong(messages);
  const mended = mendConversation(messages, tell);
  const config = { ...body, messages: mended.messages };
  return mended.system.length > 0 ? joinSystem(config, mended.system) : config;
}

/** What cannot be mended in its parts is said as one text. */
function mendAgain(
  body: JsonObject,
  judge: ReturnType<typeof judgeOn>,
  tell: (path: string, message: string, before?: unknown) => void,
): JsonObject {
  tell('', 'The request could not be mended in its parts; what it says became one message.', body);
  const plain = {
    model: DEFAULT_MODEL,
    max_tokens: DEFAULT_MAX_TOKENS,
    messages: [{ role: 'user', content: writeJson(body.messages) || 'Hello.' }],
  };
  if (judge(plain).length > 0)
    throw new AppError('bad_request', 'The request is too large to be mended: the API takes 32 MB.');
  return plain;
}
