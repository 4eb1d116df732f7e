// The least a loop can cost: bare HTTP over one connection, and nothing written out twice. It keeps the bytes of what it has
// sent and adds the new messages; of the answer it parses each event once.
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const tools = [{ name: 'look', input_schema: { type: 'object', properties: { id: { type: 'string' } } } }];

function send(parts) {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': length };
    const url = `${process.env.BENCH_URL}/v1/messages`;
    const sent = request(url, { method: 'POST', agent, headers }, (response) => resolve(response));
    sent.on('error', reject);
    for (const part of parts) sent.write(part);
    sent.end();
  });
}

/** The content and the stop reason of an answer. */
async function read(response) {
  const blocks = [];
  let stop = null;
  let text = '';
  response.setEncoding('utf8');
  for await (const chunk of response) {
    const frames = (text + chunk).split('\n\n');
    text = frames.pop();
    for (const frame of frames) {
      const event = JSON.parse(frame.slice(frame.indexOf('data: ') + 6));
      if (event.type === 'content_block_start') blocks[event.index] = { ...event.content_block, json: '' };
      else if (event.type === 'message_delta') stop = event.delta.stop_reason;
      else if (event.type === 'content_block_delta') {
        const { delta } = event;
        if (delta.type === 'text_delta') blocks[event.index].text += delta.text;
        else blocks[event.index].json += delta.partial_json;
      }
    }
  }
  const content = blocks.map(({ json, ...block }) => (json ? { ...block, input: JSON.parse(json) } : block));
  return { content, stop };
}

async function run(model, result) {
  const fields = JSON.stringify({ model, max_tokens: 1000, stream: true, tools }).slice(0, -1);
  const parts = [Buffer.from(`${fields},"messages":[{"role":"user","content":"Go."}`)];
  for (let turns = 1; ; turns += 1) {
    const { content, stop } = await read(await send([...parts, Buffer.from(']}')]));
    if (stop !== 'tool_use') return turns;
    const results = content
      .filter(({ type }) => type === 'tool_use')
      .map(({ id }) => ({ type: 'tool_result', tool_use_id: id, content: result }));
    const added = [
      { role: 'assistant', content },
      { role: 'user', content: results },
    ];
    parts.push(Buffer.from(`,${JSON.stringify(added).slice(1, -1)}`));
  }
}

process.on('message', async ({ model, chars }) => {
  const result = 'x'.repeat(chars);
  const from = performance.now();
  const turns = await run(model, result);
  process.send({ turns, perTurn: (performance.now() - from) / turns });
});
process.on('disconnect', () => process.exit());
