import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How long it pauses between two words. */
const PAUSE_MS = 100;
export const SLOW_MODEL = 'claude-slow';

export interface SlowApi {
  url: string;
  close(): Promise<void>;
}

/** A Messages API on this machine whose answers take their time: as many words as were asked for ("Say 30 words"). */
export async function startSlowApi(): Promise<SlowApi> {
  const server = createServer((request, response) => {
    let asked = '';
    request.on('data', (chunk) => {
      asked += String(chunk);
    });
    request.on('end', () => {
      if (request.method === 'POST') say(response, Number(/Say (\d+) words/.exec(asked)?.[1] ?? 1));
      else
        response.end(
          JSON.stringify({ data: [model], has_more: false, first_id: SLOW_MODEL, last_id: SLOW_MODEL }),
        );
    });
  });
  const api: SlowApi = {
    url: '',
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  api.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return api;
}

const model = { id: SLOW_MODEL, type: 'model', display_name: 'Claude Slow', capabilities: null };

function say(response: ServerResponse, words: number): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'request-id': 'req_slow' });
  const send = (event: { type: string; [field: string]: unknown }) =>
    response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  send({
    type: 'message_start',
    message: {
      ...{ id: 'msg_slow', type: 'message', role: 'assistant', model: SLOW_MODEL, content: [] },
      ...{ stop_reason: null, stop_sequence: null, usage: { input_tokens: 10, output_tokens: 1 } },
    },
  });
  send({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } });
  let said = 0;
  const timer = setInterval(() => {
    said += 1;
    send({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: `word ${said} ` } });
    if (said < words) return;
    clearInterval(timer);
    send({ type: 'content_block_stop', index: 0 });
    send({
      type: 'message_delta',
      delta: { stop_reason: 'end_turn', stop_sequence: null },
      usage: { output_tokens: words },
    });
    send({ type: 'message_stop' });
    response.end();
  }, PAUSE_MS);
  response.on('close', () => clearInterval(timer));
}
