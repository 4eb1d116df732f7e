import { describe, expect, it } from 'vitest';
import {
  type Block,
  isTextBlock,
  isToolUseBlock,
  type JsonObject,
  type MessageParam,
} from '@/lib/core/claude/message';
import { ask } from './testing/ask';
import { sendScenario } from './testing/play-to-end';
import { orderStatus, shopTools, weather } from './testing/shop-tools';
import { countParts } from './wire/count-parts';

const question: MessageParam = { role: 'user', content: 'weather in Paris' };
const callsOf = (content: Block[]) => content.filter(isToolUseBlock).map(({ name }) => name);
const textOf = (content: Block[]) => content.find(isTextBlock)?.text ?? '';

describe('answerRequest: changes of tools in the conversation', () => {
  const reference = (name: string) => ({ type: 'tool_reference', name });
  const change = (type: 'tool_addition' | 'tool_removal', tool: JsonObject): Block => ({ type, tool });
  const away = change('tool_removal', reference('get_weather'));
  const back = change('tool_addition', reference('get_weather'));
  const defined = change('tool_addition', { type: 'tool_definition', definition: weather });
  const deferred = { ...weather, defer_loading: true };

  it.each<[string, JsonObject[], Block[], string[]]>([
    ['nothing is said of the tool', [orderStatus, weather], [], ['get_weather']],
    ['it was taken away', [orderStatus, weather], [away], []],
    ['it was taken away and brought back', [orderStatus, weather], [away, back], ['get_weather']],
    ['it is deferred', [orderStatus, deferred], [], []],
    ['it is deferred and was shown', [orderStatus, deferred], [back], ['get_weather']],
    ['it was defined on the way', [orderStatus], [defined], ['get_weather']],
    ['it was defined on the way and taken away', [orderStatus], [defined, away], []],
  ])('%s', (_title, tools, changes, expected) => {
    const notes: MessageParam[] = changes.length > 0 ? [{ role: 'system', content: changes }] : [];
    expect(callsOf(ask([question, ...notes], tools).content)).toEqual(expected);
  });
});

describe('answerRequest: a system message that holds up to the next message', () => {
  const away: Block = { type: 'tool_removal', tool: { type: 'tool_reference', name: 'get_weather' } };
  const note: MessageParam = { role: 'system', content: [away], clear_at: 'next_user_message' };
  const later: MessageParam[] = [{ role: 'assistant', content: 'I may not.' }, question];

  it('holds until then, and is neither followed nor counted any more', () => {
    expect(callsOf(ask([question, note], [weather]).content)).toEqual([]);
    const cleared = ask([question, note, ...later], [weather]);
    expect(callsOf(cleared.content)).toEqual(['get_weather']);
    expect(cleared.usage.input_tokens).toBe(ask([question, ...later], [weather]).usage.input_tokens);
  });

  it('holds for good where it says never', () => {
    const kept = { ...note, clear_at: 'never' };
    expect(callsOf(ask([question, kept, ...later], [weather]).content)).toEqual([]);
  });
});

describe('answerRequest: fields of the request', () => {
  it.each<[string, JsonObject, JsonObject]>([
    ['service_tier', { service_tier: 'auto' }, { service_tier: 'standard' }],
    ['speed', { speed: 'fast' }, { speed: 'fast' }],
    ['inference_geo', { inference_geo: 'us' }, { inference_geo: 'us' }],
  ])('%s is told in usage', (_field, given, told) => {
    expect(ask([question], [weather], given).usage).toMatchObject(told);
  });

  it.each([
    ['low', ['text', 'tool_use']],
    ['high', ['thinking', 'text', 'tool_use']],
  ])('output_config.effort: at %s it begins with %o', (effort, types) => {
    const { content } = ask([question], [weather], {
      thinking: { type: 'adaptive' },
      output_config: { effort },
    });
    expect(content.map(({ type }) => type)).toEqual(types);
  });

  it('output_config of a message goes before that of the request', () => {
    const quiet = { ...question, output_config: { effort: 'low' } };
    const extra = { thinking: { type: 'adaptive' }, output_config: { effort: 'high' } };
    expect(ask([quiet], [weather], extra).content.map(({ type }) => type)).toEqual(['text', 'tool_use']);
  });

  it.each([
    ['there is enough of it', 1000, ['get_weather']],
    ['it is spent', 0, []],
  ])('output_config.task_budget: calls tools while %s', (_what, more, expected) => {
    const messages: MessageParam[] = [{ role: 'user', content: `weather in Paris ${'. '.repeat(50_000)}` }];
    const remaining = countParts({ messages }).messages + more;
    const task_budget = { type: 'tokens', total: 100_000, remaining };
    const { content } = ask(messages, [weather], { output_config: { task_budget } });
    expect(callsOf(content)).toEqual(expected);
    if (more === 0)
      expect(textOf(content)).toContain(
        `task budget of ${remaining.toLocaleString('en-US')} tokens is spent`,
      );
  });

  it('strict: the input of a strict tool is never broken', () => {
    const inputs = shopTools
      .filter(({ name }) => name === 'get_order_status')
      .map((tool) => ({
        ...tool,
        input_schema: { ...Object(tool.input_schema), additionalProperties: false },
      }))
      .flatMap((tool) =>
        [true, false].map((strict) => {
          const order: MessageParam = { role: 'user', content: 'Where is order 48810?' };
          const answer = sendScenario('corrected-input', [order], 0, { tools: [{ ...tool, strict }] });
          return answer.ok && answer.message.content.find(isToolUseBlock)?.input;
        }),
      );
    expect(inputs).toEqual([{ order_id: '48810' }, {}]);
  });

  it.each<[string, Block, string]>([
    [
      'an image',
      { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AAAA' } },
      'You attached an image (image/png, 3 B), which I cannot look at.',
    ],
    [
      'a text file',
      { type: 'document', title: 'a.txt', source: { type: 'text', media_type: 'text/plain', data: 'Hello' } },
      'You attached a document “a.txt” (text, 5 B), which I cannot look at.',
    ],
    [
      'a search result',
      { type: 'search_result', title: 'Fees', source: 'kb', content: [{ type: 'text', text: 'Free.' }] },
      'You attached a search result “Fees”, which I cannot look at.',
    ],
    [
      'a file for the container',
      { type: 'container_upload', file_id: 'file_1' },
      'You attached a file for the container, which I cannot look at.',
    ],
  ])('names what was attached: %s', (_what, block, told) => {
    expect(textOf(ask([{ role: 'user', content: [block] }]).content)).toContain(told);
  });

  it('names the first five of many attachments', () => {
    const image = { type: 'image', source: { type: 'file', file_id: 'file_1' } };
    const { content } = ask([{ role: 'user', content: Array<Block>(9).fill(image) }]);
    expect(textOf(content)).toContain('image (file file_1) and 4 more, which');
  });
});
