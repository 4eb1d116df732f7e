import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDraft, foldStreamEvent, toMessage } from '@/lib/core/claude/fold-stream-event';
import { type Block, isToolUseBlock, type JsonObject, type MessageParam } from '@/lib/core/claude/message';
import { checkRequest } from '@/lib/core/request/check-request';
import { answerRequest } from './answer-request';
import { shopTools } from './testing/shop-tools';
import { toStreamEvents } from './to-stream-events';

const prompts = fc.constantFrom(
  'Where are orders 48810 and 48811?',
  'weather in Paris, Rome and Oslo and the time in Tokyo',
  'find the customer jane@example.com and list her orders, then get the status of each',
  'get the weather in Paris then email it to bob@example.com',
  'and 48812?',
  'Cancel it',
  'Tell me a joke',
  'simulate: max_tokens where is order 48810?',
  'simulate: unknown block',
  'List the files, remember that I like tea, take a screenshot',
  'Search the web for tea',
  'thanks',
);
const tools: JsonObject[] = [
  ...shopTools,
  { type: 'bash_20250124', name: 'bash' },
  { type: 'memory_20250818', name: 'memory' },
  { type: 'computer_toolset_20260801' },
  { type: 'web_search_20260318', name: 'web_search' },
];
const extras = fc.constantFrom<JsonObject>(
  {},
  { thinking: { type: 'adaptive', display: 'summarized' } },
  { tool_choice: { type: 'auto', disable_parallel_tool_use: true } },
  { max_tokens: 30 },
  { stop_sequences: ['call', ':'] },
);
const results = fc.oneof(
  fc.constantFrom(
    '',
    'ok',
    "{'error': 'not found'}",
    '{"id": "C-42", "orders": [{"order_id": "1"}, {"order_id": "2"}]}',
    '[]',
    'unit must be one of a, b',
  ),
  fc.json(),
  fc.string(),
);

/** Runs the loop over some questions and gives every request that was sent. */
function* talk(
  questions: string[],
  answers: { text: string; is_error: boolean }[],
  extra: JsonObject,
): Generator<JsonObject> {
  const messages: MessageParam[] = [];
  let position = 0;
  for (const question of questions) {
    messages.push({ role: 'user', content: question });
    for (let turn = 0; turn < 20; turn += 1) {
      const body = { model: 'simulator', max_tokens: 4096, tools, messages: [...messages], ...extra };
      yield body;
      const answer = answerRequest(body);
      if (!answer.ok) return;
      const { content, stop_reason } = answer.message;
      // An answer without content, and a call that was cut off, are not kept.
      const kept = stop_reason === 'max_tokens' ? content.filter((block) => !isToolUseBlock(block)) : content;
      if (kept.length === 0) messages.pop();
      else messages.push({ role: 'assistant', content: kept });
      if (stop_reason !== 'tool_use') break;
      messages.push({
        role: 'user',
        content: content.filter(isToolUseBlock).map((call): Block => {
          position += 1;
          const { text, is_error } = answers[position % answers.length] ?? { text: 'ok', is_error: false };
          const toolset = call.toolset_name === undefined ? {} : { toolset_name: call.toolset_name };
          return {
            type: 'tool_result',
            tool_use_id: call.id,
            content: text,
            ...(is_error ? { is_error } : {}),
            ...toolset,
          };
        }),
      });
      expect(turn).toBeLessThan(15);
    }
  }
}

const talks = fc.tuple(
  fc.array(prompts, { minLength: 1, maxLength: 3 }),
  fc.array(fc.record({ text: results, is_error: fc.boolean() }), { minLength: 1, maxLength: 6 }),
  extras,
);

describe('answerRequest, over whole conversations', () => {
  it('never gives an answer after which the next request would be refused', () => {
    fc.assert(
      fc.property(talks, ([questions, answers, extra]) => {
        for (const body of talk(questions, answers, extra)) expect(checkRequest(body)).toEqual([]);
      }),
    );
  });

  it('gives the same request the same answer, byte for byte, streamed or not', () => {
    fc.assert(
      fc.property(talks, ([questions, answers, extra]) => {
        for (const body of talk(questions, answers, extra)) {
          const answer = answerRequest(body);
          const again = answerRequest(structuredClone(body));
          expect(JSON.stringify(again)).toBe(JSON.stringify(answer));
          expect(answerRequest({ ...body, stream: true })).toEqual(answer);
          if (answer.ok) expect(toStreamEvents(answer)).toEqual(toStreamEvents(structuredClone(answer)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('streams exactly the message it gives', () => {
    fc.assert(
      fc.property(talks, ([questions, answers, extra]) => {
        for (const body of talk(questions, answers, extra)) {
          const answer = answerRequest(body);
          if (!answer.ok || answer.cutInput !== undefined) continue;
          const events = toStreamEvents(answer).map(({ event }) => event);
          expect(toMessage(events.reduce(foldStreamEvent, emptyDraft))).toEqual({
            message: answer.message,
            invalid: [],
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives every message and call an id of its own', () => {
    fc.assert(
      fc.property(talks, ([questions, answers, extra]) => {
        const bodies = [...talk(questions, answers, extra)];
        const ids = bodies.flatMap((body) => {
          const answer = answerRequest(body);
          return answer.ok
            ? [answer.message.id, ...answer.message.content.filter(isToolUseBlock).map(({ id }) => id)]
            : [];
        });
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 30 },
    );
  });

  it('never throws, whatever the body is', () => {
    const wild = fc.record(
      {
        model: fc.constant('simulator'),
        max_tokens: fc.constant(100),
        messages: fc.array(
          fc.record({
            role: fc.constantFrom('user', 'assistant'),
            content: fc.oneof(fc.string(), fc.array(fc.jsonValue())),
          }),
        ),
        tools: fc.array(
          fc.oneof(fc.jsonValue(), fc.record({ name: fc.constant('do_it'), input_schema: fc.jsonValue() })),
        ),
        tool_choice: fc.jsonValue(),
        thinking: fc.jsonValue(),
        output_config: fc.jsonValue(),
        stop_sequences: fc.jsonValue(),
      },
      { requiredKeys: ['model', 'max_tokens', 'messages'] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), wild), (body) => void answerRequest(body)),
      { numRuns: 500 },
    );
  });

  it.each([
    ['punctuation', '!?.,'.repeat(50_000)],
    ['spaces', ' '.repeat(200_000)],
    ['digits', '1'.repeat(200_000)],
    ['slashes', '/a'.repeat(100_000)],
    ['hyphens', 'a-'.repeat(100_000)],
    ['brackets', '{"a":'.repeat(40_000)],
    ['quotes', `'"`.repeat(100_000)],
    ['orders', 'order 48810 and '.repeat(20_000)],
  ])('answers a flood of %s in no time', (_title, flood) => {
    const started = performance.now();
    const question: MessageParam = { role: 'user', content: `Where is order 48810? ${flood}` };
    const answer = answerRequest({ model: 'simulator', max_tokens: 4096, tools, messages: [question] });
    if (!answer.ok) throw new Error('The request was refused.');
    const calls = answer.message.content.filter(isToolUseBlock);
    const content = calls.map(
      (call): Block => ({ type: 'tool_result', tool_use_id: call.id, content: flood }),
    );
    const messages = [
      question,
      { role: 'assistant', content: answer.message.content },
      { role: 'user', content },
    ];
    answerRequest({ model: 'simulator', max_tokens: 4096, tools, messages });
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
