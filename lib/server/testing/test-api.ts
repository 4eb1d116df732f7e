import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations } from '@/lib/core/api/operations';
import type { SessionData } from '@/lib/core/api/session-schema';
import type { RunEvent } from '@/lib/core/run/log/run-event';
import type { RunData } from '@/lib/core/run/run-schema';
import { closeDatabase } from '@/lib/server/db/database';
import { findActiveRuns } from '@/lib/server/run/run-registry';
import { findOperation, loadHandler } from './find-route';

const ORIGIN = 'http://127.0.0.1:3000';

/** Calls a route handler as a program on this machine would, over its URL. */
export async function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const url = new URL(path, ORIGIN);
  const found = findOperation(operations, method, url.pathname);
  if (!found) throw new Error(`No route for ${method} ${path}`);
  const request = new Request(url, {
    method,
    headers: {
      host: url.host,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const handler = await loadHandler(found.operation);
  return handler(request, { params: Promise.resolve(found.params) });
}

/** Calls and reads the answer, which must be a success. */
async function read<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await call(method, path, body);
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}

export const createSession = (body: unknown) => read<SessionData>('POST', '/api/sessions', body);
export const readSession = (id: string) => read<SessionData>('GET', `/api/sessions/${id}`);
export const readRun = (id: string) => read<RunData>('GET', `/api/runs/${id}`);

export async function startRun(sessionId: string, body: unknown): Promise<RunData> {
  return (await read<{ run: RunData }>('POST', `/api/sessions/${sessionId}/runs`, body)).run;
}

/** Answers, continues or cancels. */
export async function post(
  runId: string,
  verb: 'results' | 'continue' | 'cancel',
  body: unknown = {},
): Promise<RunData> {
  return (await read<{ run: RunData }>('POST', `/api/runs/${runId}/${verb}`, body)).run;
}

/** Follows a run until `isEnough` has seen enough, or to the end of the stream. */
export async function follow(
  runId: string,
  isEnough: (event: RunEvent) => boolean = (event) => event.type === 'run-end',
  after = 0,
  query = '&bodies=exact',
): Promise<RunEvent[]> {
  const response = await call('GET', `/api/runs/${runId}/events?after=${after}${query}`);
  return readEvents(response, isEnough);
}

/** The run events of a stream. */
export async function readEvents(
  response: Response,
  isEnough: (event: RunEvent) => boolean = () => false,
): Promise<RunEvent[]> {
  const found: RunEvent[] = [];
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = block.split('\n').find((line) => line.startsWith('data: '));
      if (!data) continue;
      const event: RunEvent = JSON.parse(data.slice(6));
      found.push(event);
      if (isEnough(event)) return found;
    }
  }
  return found;
}

/** Gives the tests of a file a data folder of their own and the address of a model. */
export function startTestServer(): {
  setModel: (url: string) => void;
  restart: () => Promise<void>;
  end: () => Promise<void>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'loopbench-test-'));
  process.env.LOOPBENCH_DATA = folder;
  process.env.LOOPBENCH_SIMULATOR_PACE = 'instant';
  process.env.LOOPBENCH_LOG_LEVEL = 'silent';
  process.env.HOSTNAME = '127.0.0.1';
  process.env.PORT = '3000';
  process.env.ANTHROPIC_API_KEY = 'sk-ant-test-canary';
  const stop = async () => {
    const active = findActiveRuns();
    for (const { controller } of active) controller.abort();
    await Promise.all(active.map(({ done }) => done));
    await closeDatabase();
  };
  return {
    setModel: (url) => {
      process.env.ANTHROPIC_BASE_URL = url;
    },
    restart: stop,
    end: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
