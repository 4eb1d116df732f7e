import { untilLoggedIn } from './login-gate';
import { tellContact } from './server-contact';
import { noteCall } from './slow-calls';
import { toJsonBody } from './to-json-body';

/** A failure the server told of, or that kept its answer from arriving. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly code: string;
  /** 0 when no answer came. */
  readonly status: number;
  readonly issues: { path: string; message: string }[];

  constructor(status: number, code: string, message: string, issues: ApiError['issues'] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.issues = issues;
  }
}

export interface CallOptions {
  method?: string;
  body?: unknown;
  /** Sent as it is in place of `body`; its type is to stand in `headers`. */
  file?: Blob;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** False where being logged out is an answer like another. */
  waitsForLogin?: boolean;
  /** How long the answer may take to begin; what takes longer has failed. Without a bound if absent. */
  answersWithinMs?: number;
}

/**
 * Sends a request to the HTTP API; `call` knows the operations and their addresses. Where the login has ended, the person is asked to log in again, and the call is sent once more: the
 * page with what was typed into it stays, and nothing that was to be written is lost.
 *
 * @throws ApiError for every answer that is no success, and when the server cannot be reached
 */
export async function callApi(path: string, options: CallOptions = {}): Promise<Response> {
  const { waitsForLogin = true } = options;
  const response = await send(path, options);
  if (response.ok || response.status === 304) {
    tellContact();
    return response;
  }
  if (response.status === 401 && waitsForLogin && (await untilLoggedIn())) return callApi(path, options);
  throw await toApiError(response);
}

async function send(path: string, options: CallOptions): Promise<Response> {
  const { method = 'GET', body, file, headers, signal, answersWithinMs } = options;
  // An upload takes its time, and says so itself.
  const isOver = method === 'GET' || file ? () => {} : noteCall();
  const stop = new AbortController();
  const abort = () => stop.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  const limit = answersWithinMs === undefined ? undefined : setTimeout(() => stop.abort(), answersWithinMs);
  try {
    return await fetch(path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: await toJsonBody(body) }),
      ...(file ? { body: file } : {}),
      ...(signal || limit ? { signal: stop.signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, 'unreachable', 'The Loopbench server does not answer. Is it still running?');
  } finally {
    clearTimeout(limit);
    isOver();
  }
}

async function toApiError(response: Response): Promise<ApiError> {
  const text = await response.text();
  try {
    const { error } = JSON.parse(text);
    return new ApiError(response.status, String(error.code), String(error.message), error.issues);
  } catch {
    return new ApiError(response.status, 'unknown', text || `The server answered ${response.status}.`);
  }
}
