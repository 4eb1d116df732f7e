// A Messages API for measuring: answers from prepared bytes, as fast as the wire takes them. The model's name says what:
// "bench-200" asks for one tool call a turn, in 200 deltas, until the history holds 20 answers; "bench-200-5" until it
// holds 5. "paced-20-4" writes 20 words a second, each with the time it was written at, and calls three tools a turn.
// Bodies are looked at and not parsed, so that long ones cost the same whoever sends them.
import { createServer } from 'node:http';

const TURNS = 20;
/** From here on several events go into one write, as they do on a busy wire. */
const MANY = 1000;

const frame = (event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
const prepared = new Map();

/** The writes of an answer with that many deltas, the id of its call left open. */
function prepare(deltas, isLast) {
  const key = `${deltas} ${isLast}`;
  if (prepared.has(key)) return prepared.get(key);
  const message = {
    id: 'msg_bench',
    type: 'message',
    role: 'assistant',
    model: 'bench',
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: { input_tokens: 10, output_tokens: 1 },
  };
  const text = Array.from({ length: deltas - 2 }, () => ({
    type: 'content_block_delta',
    index: 0,
    delta: { type: 'text_delta', text: 'word ' },
  }));
  const call = [
    {
      type: 'content_block_start',
      index: 1,
      content_block: { type: 'tool_use', id: 'toolu_ID', name: 'look', input: {} },
    },
    { type: 'content_block_delta', index: 1, delta: { type: 'input_json_delta', partial_json: '' } },
    {
      type: 'content_block_delta',
      index: 1,
      delta: { type: 'input_json_delta', partial_json: '{"id": "1"}' },
    },
    { type: 'content_block_stop', index: 1 },
  ];
  const events = [
    { type: 'message_start', message },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    ...text,
    { type: 'content_block_stop', index: 0 },
    ...(isLast ? [] : call),
    {
      type: 'message_delta',
      delta: { stop_reason: isLast ? 'end_turn' : 'tool_use', stop_sequence: null },
      usage: { output_tokens: deltas },
    },
    { type: 'message_stop' },
  ].map(frame);
  const writes = [];
  if (deltas < MANY) writes.push(...events);
  else
    for (let start = 0; start < events.length; start += 40)
      writes.push(events.slice(start, start + 40).join(''));
  prepared.set(key, writes);
  return writes;
}

/** How long lies between two words, in milliseconds: 20 words a second. */
const PACE_MS = 50;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** An answer word by word; each word is the time it was written at. */
async function writePaced(response, words, answers, isLast) {
  const write = (event) => response.write(frame(event));
  const base = { id: 'msg_paced', type: 'message', role: 'assistant', model: 'paced', stop_sequence: null };
  const usage = { input_tokens: 10, output_tokens: words };
  response.writeHead(200, { 'content-type': 'text/event-stream', 'request-id': 'req_bench' });
  write({ type: 'message_start', message: { ...base, content: [], stop_reason: null, usage } });
  write({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } });
  for (let word = 0; word < words; word += 1) {
    await sleep(PACE_MS);
    const text = `${performance.timeOrigin + performance.now()} `;
    write({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } });
  }
  write({ type: 'content_block_stop', index: 0 });
  for (let call = 1; call <= (isLast ? 0 : 3); call += 1) {
    const block = { type: 'tool_use', id: `toolu_${answers}_${call}`, name: 'look', input: {} };
    write({ type: 'content_block_start', index: call, content_block: block });
    const delta = { type: 'input_json_delta', partial_json: '{"id": "1"}' };
    write({ type: 'content_block_delta', index: call, delta });
    write({ type: 'content_block_stop', index: call });
  }
  const stop_reason = isLast ? 'end_turn' : 'tool_use';
  write({ type: 'message_delta', delta: { stop_reason, stop_sequence: null }, usage });
  write({ type: 'message_stop' });
  response.end();
}

const now = () => performance.timeOrigin + performance.now();
/** When the last answer of a run under way ended; 0 between runs. */
let lastByteAt = 0;

const server = createServer(async (request, response) => {
  const requestAt = now();
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  if (request.method === 'GET') return response.end(JSON.stringify({ data: [], has_more: false }));
  const body = Buffer.concat(chunks);
  const [, model = ''] = /"model":"([^"]+)"/.exec(body.toString('latin1', 0, 1000)) ?? [];
  const answers = countAnswers(body);
  const [kind, deltas, turns = TURNS] = model.split('-');
  const isLast = answers >= Number(turns) - 1;
  if (kind === 'paced') return writePaced(response, Number(deltas), answers, isLast);
  const writes = prepare(Number(deltas), isLast);
  response.writeHead(200, { 'content-type': 'text/event-stream', 'request-id': 'req_bench' });
  process.send?.({ firstByteAt: now(), requestAt, ...(lastByteAt ? { gap: requestAt - lastByteAt } : {}) });
  for (const write of writes) response.write(write.replace('toolu_ID', `toolu_${answers}`));
  lastByteAt = isLast ? 0 : now();
  response.end();
});

/** By the newest call that has a result: calls are numbered. */
function countAnswers(body) {
  const at = body.lastIndexOf('"toolu_');
  return at < 0 ? 0 : Number.parseInt(body.toString('latin1', at + 7, at + 20), 10) + 1;
}
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${server.address().port}` }));
process.on('disconnect', () => process.exit());
