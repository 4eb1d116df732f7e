// The loop everybody writes first: the SDK's `messages.stream`, one tool, nothing kept. Measured beside ours.
import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic({ apiKey: 'bench', baseURL: process.env.BENCH_URL, logLevel: 'off' });
const tools = [{ name: 'look', input_schema: { type: 'object', properties: { id: { type: 'string' } } } }];

async function run(model, result = 'found') {
  const messages = [{ role: 'user', content: 'Go.' }];
  let turns = 0;
  while (true) {
    const message = await client.messages.stream({ model, max_tokens: 1000, tools, messages }).finalMessage();
    turns += 1;
    messages.push({ role: 'assistant', content: message.content });
    if (message.stop_reason !== 'tool_use') return turns;
    const calls = message.content.filter(({ type }) => type === 'tool_use');
    messages.push({
      role: 'user',
      content: calls.map(({ id }) => ({ type: 'tool_result', tool_use_id: id, content: result })),
    });
  }
}

process.on('message', async ({ model, chars }) => {
  const from = performance.now();
  const turns = await run(model, chars ? 'x'.repeat(chars) : undefined);
  process.send({ turns, perTurn: (performance.now() - from) / turns });
});
process.on('disconnect', () => process.exit());
