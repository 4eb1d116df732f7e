import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject, Message, MessageParam, RequestBody, StreamEvent } from '@/lib/core/claude/message';
import { isToolResultBlock, isToolUseBlock, toBlocks } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';

/** What the fake does with one request. */
export type Reply = Refusal | EventReply;

interface Refusal {
  status: number;
  type: string;
  message: string;
  details?: JsonObject;
  headers?: Record<string, string>;
}

/** Streams the events; `end: 'cut'` drops the connection after them, `'hang'` says nothing more. */
interface EventReply {
  events: StreamEvent[];
  end?: 'cut' | 'hang';
}

export interface ApiRequest {
  body: RequestBody;
  /** The body as it came. */
  text: string;
  headers: IncomingMessage['headers'];
}

/** A file at the fake; one that was uploaded cannot be downloaded, as at the real one. */
interface FakeFile {
  filename: string;
  mime_type: string;
  bytes: Uint8Array;
  downloadable: boolean;
  /** Of a download that breaks off: how many bytes arrive. */
  breaksAfter?: number;
}

export interface FakeApi {
  url: string;
  requests: ApiRequest[];
  /** Its Files API, by id. */
  files: Map<string, FakeFile>;
  /** How many connections the client dropped before the answer was whole. */
  dropped: number;
  close(): Promise<void>;
}

/**
 * A Messages API on this machine for tests: records what it is sent, refuses what the real one refuses about the order
 * of calls and results, and otherwise replies as `reply` says.
 */
export async function startFakeApi(reply: (request: ApiRequest, index: number) => Reply): Promise<FakeApi> {
  const api: FakeApi = { url: '', requests: [], files: new Map(), dropped: 0, close: async () => {} };
  const server = createServer((request, response) => {
    void answer(request, response);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith('/v1/files')) return answerFiles(api.files, request, response);
    if (request.method === 'GET') return writeModels(response);
    const text = await readText(request);
    const body: RequestBody = JSON.parse(text);
    response.on('close', () => {
      if (!response.writableFinished) api.dropped += 1;
    });
    const recorded = { body, text, headers: request.headers };
    api.requests.push(recorded);
    const refusal = findRefusal(body);
    const chosen: Reply = refusal
      ? { status: 400, type: 'invalid_request_error', message: refusal }
      : reply(recorded, api.requests.length - 1);
    response.setHeader('request-id', `req_${api.requests.length}`);
    if ('status' in chosen) writeError(response, chosen);
    else writeEvents(response, chosen);
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  api.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  api.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return api;
}

function writeModels(response: ServerResponse): void {
  const model = { id: 'claude-test', type: 'model', display_name: 'Claude Test', capabilities: null };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ data: [model], has_more: false, first_id: model.id, last_id: model.id }));
}

/** Uploads, metadata and content of files. Source: API documentation, "Files API". */
async function answerFiles(
  files: FakeApi['files'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, id = '', content] = /^\/v1\/files\/([^/?]+)(\/content)?/.exec(request.url ?? '') ?? [];
  if (request.method === 'POST') {
    const file = await readUpload(request);
    if (!file)
      return writeError(response, {
        status: 400,
        type: 'invalid_request_error',
        message: 'file: Field required',
      });
    const made = `file_${files.size + 1}`;
    files.set(made, file);
    return writeFacts(response, made, file);
  }
  const file = files.get(decodeURIComponent(id));
  if (!file)
    return writeError(response, { status: 404, type: 'not_found_error', message: `File not found: ${id}` });
  if (!content) return writeFacts(response, id, file);
  if (!file.downloadable)
    return writeError(response, {
      status: 400,
      type: 'invalid_request_error',
      message: 'File is not downloadable.',
    });
  response.writeHead(200, { 'content-type': file.mime_type, 'content-length': file.bytes.length });
  if (file.breaksAfter === undefined) response.end(file.bytes);
  else response.write(file.bytes.subarray(0, file.breaksAfter), () => response.destroy());
}

async function readUpload(request: IncomingMessage): Promise<FakeFile | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const given = (await new Response(Buffer.concat(chunks), { headers }).formData()).get('file');
  if (!(given instanceof File)) return undefined;
  const bytes = new Uint8Array(await given.arrayBuffer());
  return { filename: given.name, mime_type: given.type, bytes, downloadable: false };
}

function writeFacts(
  response: ServerResponse,
  id: string,
  { filename, mime_type, bytes, downloadable }: FakeFile,
): void {
  const facts = { id, type: 'file', filename, mime_type, size_bytes: bytes.length, downloadable };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ...facts, created_at: '2026-11-30T10:00:00Z' }));
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function writeError(response: ServerResponse, { status, type, message, details, headers }: Refusal): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ type: 'error', error: { type, message, ...(details ? { details } : {}) } }));
}

function writeEvents(response: ServerResponse, { events, end }: EventReply): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of events) response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  if (end === 'cut') setImmediate(() => response.destroy());
  else if (end !== 'hang') response.end();
}

/** The rule people break most: every call answered in the very next message, nothing before the answers. */
function findRefusal({ messages }: RequestBody): string | null {
  if (messages[0]?.role !== 'user') return 'messages: first message must use the "user" role';
  for (const [index, message] of messages.entries()) {
    const calls = toBlocks(message.content).filter(isToolUseBlock);
    if (message.role !== 'assistant' || calls.length === 0) continue;
    const refusal = checkAnswers(
      calls.map((call) => call.id),
      messages[index + 1],
      index + 1,
    );
    if (refusal) return refusal;
  }
  return isPrefill(messages.at(-1))
    ? 'This model does not support assistant message prefill. The conversation must end with a user message.'
    : null;
}

/** A paused turn is sent back as it came; words that end a conversation begin the next answer. */
const isPrefill = (last: MessageParam | undefined): boolean =>
  last?.role === 'assistant' &&
  toBlocks(last.content).every(({ type }) => type === 'text' || type === 'thinking');

function checkAnswers(calls: string[], next: MessageParam | undefined, index: number): string | null {
  const blocks = next?.role === 'user' ? toBlocks(next.content) : [];
  const answered = blocks.slice(0, calls.length).filter(isToolResultBlock);
  const ids = new Set(answered.map((block) => block.tool_use_id));
  const missing = calls.filter((id) => !ids.has(id));
  if (missing.length === 0) return null;
  return `messages.${index}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${missing.join(', ')}.`;
}

/** The events that stream a message, texts and inputs in pieces of `size` characters. */
export function toEvents(message: Message, size = 8): StreamEvent[] {
  const { content, stop_reason, stop_sequence, usage, ...rest } = message;
  return [
    {
      type: 'message_start',
      message: {
        ...rest,
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { ...usage, output_tokens: 1 },
      },
    },
    ...content.flatMap((block, index): StreamEvent[] => {
      const isText = block.type === 'text';
      const isCall = block.type === 'tool_use';
      const empty = isText ? { ...block, text: '' } : isCall ? { ...block, input: {} } : block;
      const whole = isText ? String(block.text) : isCall ? writeJson(block.input) : '';
      const toDelta = (piece: string) =>
        isText ? { type: 'text_delta', text: piece } : { type: 'input_json_delta', partial_json: piece };
      return [
        { type: 'content_block_start', index, content_block: empty },
        ...toPieces(whole, size).map((piece) => ({
          type: 'content_block_delta',
          index,
          delta: toDelta(piece),
        })),
        { type: 'content_block_stop', index },
      ];
    }),
    {
      type: 'message_delta',
      delta: { stop_reason, stop_sequence },
      usage: { output_tokens: usage.output_tokens },
    },
    { type: 'message_stop' },
  ];
}

function toPieces(text: string, size: number): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += size) pieces.push(text.slice(start, start + size));
  return pieces;
}
