import { describe, expect, it } from 'vitest';
import type { JsonObject, MessageParam } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';
import { answerRequest } from './answer-request';
import { ask } from './testing/ask';
import { defineTool } from './testing/define-tool';
import { toStreamEvents } from './to-stream-events';
import { cutInput } from './wire/write-input-text';

const integer = { type: 'integer' };
const number = { type: 'number' };
const order = defineTool('get_order', 'Gets an order by its number.', { id: integer });
const list = defineTool('get_orders', 'Gets orders by their ids.', {
  ids: { type: 'array', items: integer },
});
const refund = defineTool('refund_order', 'Refunds an order.', { order_no: integer });

const inputs = (prompt: string | MessageParam[], tools: JsonObject[]) =>
  ask(prompt, tools).content.flatMap((block) => (block.type === 'tool_use' ? [writeJson(block.input)] : []));

/** A conversation in which the first call of a tool has been answered. */
const answered = (question: string, tools: JsonObject[], result: string): MessageParam[] => {
  const { content } = ask(question, tools);
  const id = String(content.find((block) => block.type === 'tool_use')?.id);
  return [
    { role: 'user', content: question },
    { role: 'assistant', content },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content: result }] },
  ];
};

describe('numbers beyond what JavaScript can hold', () => {
  it.each<[string, JsonObject, string[]]>([
    ['Get order 9007199254740993', order, ['{"id":9007199254740993}']],
    ['Get order {"id": 9007199254740993}', order, ['{"id":9007199254740993}']],
    ['Get order -9007199254740993', order, ['{"id":-9007199254740993}']],
    [
      'Get orders 9007199254740992 and 9007199254740993',
      order,
      ['{"id":9007199254740992}', '{"id":9007199254740993}'],
    ],
    ['Get orders 9007199254740993, 9007199254740995', list, ['{"ids":[9007199254740993,9007199254740995]}']],
    [
      'Square 0.10000000000000000555',
      defineTool('square', 'Squares it.', { x: number }),
      ['{"x":0.10000000000000000555}'],
    ],
    ['Get order 48810', order, ['{"id":48810}']],
    ['Get order 0048810', order, ['{"id":48810}']],
  ])('arrive in a call as they were said: %s', (prompt, tool, wanted) => {
    expect(inputs(prompt, [tool])).toEqual(wanted);
  });

  it('are taken from a schema as it says them', () => {
    const tool = readJson(
      '{"name":"tick","description":"Ticks.","input_schema":{"type":"object","properties":{"at":{"type":"integer","default":9007199254740993}},"required":["at"]}}',
    ) as JsonObject;
    expect(inputs('Tick', [tool])).toEqual(['{"at":9007199254740993}']);
  });

  it.each([
    ['JSON', '{"order_no": 9007199254740993}'],
    ['a Python dict', "{'order_no': 9007199254740993}"],
  ])('are taken from a result in %s, and read out', (_name, result) => {
    const find = defineTool('find_order', 'Finds the newest order of a customer.', {
      customer: { type: 'string' },
    });
    const question = 'Find the order of customer "Ada", then refund it';
    const history = answered(question, [find, refund], result);
    expect(inputs(history, [find, refund])).toEqual(['{"order_no":9007199254740993}']);
    const text = ask(answered('Find the order of customer "Ada"', [find], result), [find]).content[0]?.text;
    expect(text).toContain('9007199254740993');
  });

  it('are named to the last digit before the call, and kept in a question that follows it', () => {
    const withUnit = defineTool('get_order', 'Gets an order by its number.', { id: integer, year: integer }, [
      'id',
    ]);
    const history = answered('Get order 9007199254740993', [order], '{"status": "shipped"}');
    expect(ask('Get order 9007199254740993', [order]).content[0]?.text).toContain('9007199254740993');
    expect(
      inputs(
        [
          ...history,
          { role: 'assistant', content: 'Shipped.' },
          { role: 'user', content: 'And with year 2026?' },
        ],
        [withUnit],
      ),
    ).toEqual(['{"id":9007199254740993,"year":2026}']);
  });

  it('are streamed as they stand', () => {
    const answer = answerRequest({
      model: 'simulator',
      max_tokens: 4096,
      messages: [{ role: 'user', content: 'Get order {"id": 9007199254740993}' }],
      tools: [order],
    });
    if (!answer.ok) throw new Error(answer.error.message);
    const said = toStreamEvents(answer)
      .map(({ event }) => writeJson(event))
      .join('');
    expect(said).toContain('9007199254740993');
    expect(said).not.toContain('9007199254740992');
  });

  it('survive a cut behind them', () => {
    const input = readJson('{"id":9007199254740993,"note":"long enough"}') as JsonObject;
    expect(writeJson(cutInput(input, 35).input)).toBe('{"id":9007199254740993}');
  });
});
