import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as compare from '@/app/api/compare/route';
import * as manyEvents from '@/app/api/events/route';
import * as login from '@/app/api/login/route';
import * as logins from '@/app/api/logins/route';
import * as preset from '@/app/api/presets/[id]/route';
import * as presets from '@/app/api/presets/route';
import * as cancelRepeat from '@/app/api/repeats/[id]/cancel/route';
import * as repeat from '@/app/api/repeats/[id]/route';
import * as accept from '@/app/api/runs/[id]/accept/route';
import * as askedWith from '@/app/api/runs/[id]/asked-with/route';
import * as cancel from '@/app/api/runs/[id]/cancel/route';
import * as goOn from '@/app/api/runs/[id]/continue/route';
import * as eventRest from '@/app/api/runs/[id]/events/[seq]/rest/route';
import * as events from '@/app/api/runs/[id]/events/route';
import * as repeats from '@/app/api/runs/[id]/repeats/route';
import * as sentRequest from '@/app/api/runs/[id]/requests/[place]/route';
import * as rerun from '@/app/api/runs/[id]/rerun/route';
import * as results from '@/app/api/runs/[id]/results/route';
import * as run from '@/app/api/runs/[id]/route';
import * as sent from '@/app/api/runs/[id]/sent/route';
import * as applyPreset from '@/app/api/sessions/[id]/apply-preset/route';
import * as duplicate from '@/app/api/sessions/[id]/duplicate/route';
import * as exported from '@/app/api/sessions/[id]/export/route';
import * as fork from '@/app/api/sessions/[id]/fork/route';
import * as history from '@/app/api/sessions/[id]/history/route';
import * as recording from '@/app/api/sessions/[id]/recording/route';
import * as sessionRepeats from '@/app/api/sessions/[id]/repeats/route';
import * as restore from '@/app/api/sessions/[id]/restore/route';
import * as session from '@/app/api/sessions/[id]/route';
import * as sessionRuns from '@/app/api/sessions/[id]/runs/route';
import * as sharePreview from '@/app/api/sessions/[id]/shares/preview/route';
import * as sessionShares from '@/app/api/sessions/[id]/shares/route';
import * as shareSnapshot from '@/app/api/sessions/[id]/shares/snapshot/route';
import * as shown from '@/app/api/sessions/[id]/shown/route';
import * as shownTurns from '@/app/api/sessions/[id]/shown/turns/route';
import * as tree from '@/app/api/sessions/[id]/tree/route';
import * as turnRest from '@/app/api/sessions/[id]/turns/[turnId]/rest/route';
import * as turn from '@/app/api/sessions/[id]/turns/[turnId]/route';
import * as bulk from '@/app/api/sessions/bulk/route';
import * as count from '@/app/api/sessions/count/route';
import * as archive from '@/app/api/sessions/export/route';
import * as facets from '@/app/api/sessions/facets/route';
import * as imported from '@/app/api/sessions/import/route';
import * as sessions from '@/app/api/sessions/route';
import * as forkShared from '@/app/api/shared/[token]/fork/route';
import * as sharedPicture from '@/app/api/shared/[token]/picture/route';
import * as shared from '@/app/api/shared/[token]/route';
import * as share from '@/app/api/shares/[id]/route';
import * as shares from '@/app/api/shares/route';
import type { SessionData } from '@/lib/core/api/session-schema';
import type { RunEvent } from '@/lib/core/run/log/run-event';
import type { RunData } from '@/lib/core/run/run-schema';
import { closeDatabase } from '@/lib/server/db/database';
import { findActiveRuns } from '@/lib/server/run/run-registry';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const routes: [RegExp, Record<string, Handler>][] = [
  [/^\/api\/events$/, manyEvents],
  [/^\/api\/login$/, login],
  [/^\/api\/logins$/, logins],
  [/^\/api\/sessions$/, sessions],
  [/^\/api\/sessions\/import$/, imported],
  [/^\/api\/sessions\/facets$/, facets],
  [/^\/api\/sessions\/count$/, count],
  [/^\/api\/sessions\/export$/, archive],
  [/^\/api\/sessions\/bulk$/, bulk],
  [/^\/api\/sessions\/([^/]+)$/, session],
  [/^\/api\/sessions\/([^/]+)\/export$/, exported],
  [/^\/api\/sessions\/([^/]+)\/duplicate$/, duplicate],
  [/^\/api\/sessions\/([^/]+)\/runs$/, sessionRuns],
  [/^\/api\/sessions\/([^/]+)\/repeats$/, sessionRepeats],
  [/^\/api\/sessions\/([^/]+)\/restore$/, restore],
  [/^\/api\/sessions\/([^/]+)\/recording$/, recording],
  [/^\/api\/sessions\/([^/]+)\/history$/, history],
  [/^\/api\/sessions\/([^/]+)\/fork$/, fork],
  [/^\/api\/sessions\/([^/]+)\/shares$/, sessionShares],
  [/^\/api\/sessions\/([^/]+)\/shares\/preview$/, sharePreview],
  [/^\/api\/sessions\/([^/]+)\/shares\/snapshot$/, shareSnapshot],
  [/^\/api\/sessions\/([^/]+)\/tree$/, tree],
  [/^\/api\/sessions\/([^/]+)\/turns\/([^/]+)$/, turn],
  [/^\/api\/sessions\/([^/]+)\/turns\/([^/]+)\/rest$/, turnRest],
  [/^\/api\/sessions\/([^/]+)\/shown$/, shown],
  [/^\/api\/sessions\/([^/]+)\/shown\/turns$/, shownTurns],
  [/^\/api\/runs\/([^/]+)\/events\/([^/]+)\/rest$/, eventRest],
  [/^\/api\/sessions\/([^/]+)\/apply-preset$/, applyPreset],
  [/^\/api\/presets$/, presets],
  [/^\/api\/presets\/([^/]+)$/, preset],
  [/^\/api\/compare$/, compare],
  [/^\/api\/shares$/, shares],
  [/^\/api\/shares\/([^/]+)$/, share],
  [/^\/api\/shared\/([^/]+)$/, shared],
  [/^\/api\/shared\/([^/]+)\/fork$/, forkShared],
  [/^\/api\/shared\/([^/]+)\/picture$/, sharedPicture],
  [/^\/api\/runs\/([^/]+)$/, run],
  [/^\/api\/runs\/([^/]+)\/sent$/, sent],
  [/^\/api\/runs\/([^/]+)\/requests\/([^/]+)$/, sentRequest],
  [/^\/api\/runs\/([^/]+)\/asked-with$/, askedWith],
  [/^\/api\/runs\/([^/]+)\/events$/, events],
  [/^\/api\/runs\/([^/]+)\/results$/, results],
  [/^\/api\/runs\/([^/]+)\/continue$/, goOn],
  [/^\/api\/runs\/([^/]+)\/cancel$/, cancel],
  [/^\/api\/runs\/([^/]+)\/rerun$/, rerun],
  [/^\/api\/runs\/([^/]+)\/repeats$/, repeats],
  [/^\/api\/repeats\/([^/]+)$/, repeat],
  [/^\/api\/repeats\/([^/]+)\/cancel$/, cancelRepeat],
  [/^\/api\/runs\/([^/]+)\/accept$/, accept],
];

const ORIGIN = 'http://127.0.0.1:3000';

/** Calls a route handler as a program on this machine would, over its URL. */
export async function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const url = new URL(path, ORIGIN);
  for (const [pattern, handlers] of routes) {
    const match = pattern.exec(url.pathname);
    const handler = handlers[method];
    if (!match || !handler) continue;
    const request = new Request(url, {
      method,
      headers: {
        host: url.host,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const name = url.pathname.startsWith('/api/shared/') ? 'token' : 'id';
    const params = {
      ...(match[1] ? { [name]: match[1] } : {}),
      ...(match[2] ? { turnId: match[2], place: match[2], seq: match[2] } : {}),
    };
    return handler(request, { params: Promise.resolve(params) });
  }
  throw new Error(`No route for ${method} ${path}`);
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
