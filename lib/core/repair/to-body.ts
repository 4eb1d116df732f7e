import { AppError } from '@/lib/core/app-error';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { DEFAULT_MAX_TOKENS, DEFAULT_MODEL } from './mend/find-edit';
import type { Tell } from './repair-change';

/** What others put a body in: a line of a batch, a request as a run keeps it. */
const WRAPPERS = ['body', 'params', 'request'];

/**
 * The body of a request in what was pasted: the body itself, one inside of what others put it in, or a list of messages.
 *
 * @param betas of the header of a command
 * @throws AppError `bad_request` where there is none
 */
export function toBody(value: unknown, betas: readonly string[], tell: Tell): JsonObject {
  if (Array.isArray(value) && value.some(isMessage)) return ofMessages(value, betas, tell);
  if (!isJsonObject(value)) throw noRequest();
  if (Array.isArray(value.messages)) return withBetas(value, betas, tell);
  for (const key of WRAPPERS) {
    const held = value[key];
    if (!isJsonObject(held) || !Array.isArray(held.messages)) continue;
    const { [key]: _body, ...around } = value;
    tell(key, 'The body was taken out of what it stood in.', around);
    return withBetas(held, [...betas, ...readHeader(value.headers)], tell);
  }
  if (isMessage(value)) return ofMessages([value], betas, tell);
  throw noRequest();
}

const isMessage = (value: unknown): boolean =>
  isJsonObject(value) &&
  typeof value.role === 'string' &&
  ('content' in value || 'tool_calls' in value || 'function_call' in value);

function ofMessages(messages: readonly unknown[], betas: readonly string[], tell: Tell): JsonObject {
  tell('', 'The messages alone became a request, with a model and max_tokens.');
  return withBetas(
    { model: DEFAULT_MODEL, max_tokens: DEFAULT_MAX_TOKENS, messages: [...messages] },
    betas,
    tell,
  );
}

function readHeader(headers: unknown): string[] {
  const beta = isJsonObject(headers) ? headers['anthropic-beta'] : undefined;
  return typeof beta === 'string' ? toNames(beta) : [];
}

const toNames = (list: string): string[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Names of a header, and what other platforms write into the body, among the betas. */
function withBetas(given: JsonObject, betas: readonly string[], tell: Tell): JsonObject {
  const { anthropic_beta: inBody, anthropic_version: version, ...rest } = given;
  const body = inBody === undefined && version === undefined ? given : rest;
  if (version !== undefined)
    tell('anthropic_version', 'The version is sent as a header; it was left out.', version);
  if (inBody !== undefined)
    tell('anthropic_beta', 'anthropic_beta became betas, which are sent as a header.', inBody);
  const more = Array.isArray(inBody) ? inBody.map(String) : typeof inBody === 'string' ? toNames(inBody) : [];
  const own: unknown[] = Array.isArray(body.betas) ? body.betas : [];
  const added = [...more, ...betas].filter((name) => !own.includes(name));
  return added.length === 0 ? body : { ...body, betas: [...own, ...new Set(added)] };
}

const noRequest = () =>
  new AppError(
    'bad_request',
    'This is no request: it has no list of messages. Paste the body of a request, a list of messages, or a cURL command.',
  );
