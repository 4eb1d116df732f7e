import { describe, expect, it } from 'vitest';
import { signSimulated } from '@/lib/core/claude/simulated-signature';
import {
  answer,
  body,
  call,
  getOrder,
  hello,
  result,
  search,
  searched,
  talk,
  text,
  user,
} from '@/lib/core/testing/request-bodies';
import { checkRequest } from './check-request';
import { findProblems } from './find-problems';
import { findRefusedPlace } from './find-refused-place';

const blank = { ...text, text: ' ' };
const manual = { type: 'enabled', budget_tokens: 1024 };
const haiku = { model: 'claude-haiku-4-5-20251001' };
const thought = { type: 'thinking', thinking: 'Other.', signature: signSimulated('Hm.', 'a') };
const reference = result('toolu_1', { content: [{ type: 'tool_reference', tool_name: 'unknown_tool' }] });
const webSearch = { type: 'web_search_20250305', name: 'web_search' };

/** Every text of the reference by what it is said of; the API's place and words. */
describe('the API refuses, in these words,', () => {
  it.each<[condition: string, request: unknown, apiMessage: string]>([
    [
      'tool_use unanswered',
      talk(hello, answer(call), hello),
      'messages.1: `tool_use` ids were found without `tool_result` blocks immediately after: toolu_1. Each `tool_use` block must have a corresponding `tool_result` block in the next message.',
    ],
    [
      'result without call',
      talk(user(result())),
      'messages.0.content.0: unexpected `tool_use_id` found in `tool_result` blocks: toolu_1. Each `tool_result` block must have a corresponding `tool_use` block in the previous message.',
    ],
    [
      'two results, same id',
      talk(hello, answer(call), user(result(), result())),
      'each tool_use must have a single result. Found multiple `tool_result` blocks with id: toolu_1',
    ],
    [
      'duplicate call ids',
      talk(hello, answer(call, call), user(result())),
      'messages.1.content.1: `tool_use` ids must be unique',
    ],
    [
      'bad id characters',
      talk(hello, answer({ ...call, id: 'a.b' }), user(result('a.b'))),
      "messages.1.content.0.tool_use.id: String should match pattern '^[a-zA-Z0-9_-]+$'",
    ],
    [
      'call name in history too long',
      talk(hello, answer({ ...call, name: 'a'.repeat(201) }), user(result())),
      'messages.1.content.0.tool_use.name: String should have at most 200 characters',
    ],
    [
      'input not an object',
      talk(hello, answer(text, { ...call, input: '{}' }), user(result())),
      'messages.1.content.1.tool_use.input: Input should be a valid dictionary',
    ],
    [
      'result in assistant',
      talk(hello, answer(call, result())),
      'messages.1: `tool_result` blocks can only be in `user` messages',
    ],
    [
      'result lacks id',
      talk(hello, answer(call), user({ type: 'tool_result' })),
      'messages.2.content.0.tool_result.tool_use_id: Field required',
    ],
    [
      'server call lacks result',
      { ...talk(hello, answer(search, text), hello), tools: [webSearch] },
      '`web_search` tool use with id `srvtoolu_1` was found without a corresponding `web_search_tool_result` block',
    ],
    [
      'server call lacks result, and no such tool',
      { ...talk(hello, answer(search)), tools: [getOrder] },
      '`web_search` tool use with id `srvtoolu_1` was found without a corresponding `web_search_tool_result` block but no `web_search` tool was provided',
    ],
    [
      'server result without call',
      { ...talk(hello, answer(searched, text), hello), tools: [webSearch] },
      'messages.1.content.0: unexpected `tool_use_id` found in `web_search_tool_result` blocks: srvtoolu_1. Each `web_search_tool_result` block must have a corresponding `server_tool_use` block before it.',
    ],
    [
      'unknown reference',
      { ...talk(hello, answer(call), user(reference)), tools: [getOrder] },
      "Tool reference 'unknown_tool' not found in available tools",
    ],
    ['no messages', body({ messages: [] }), 'messages: at least one message is required'],
    [
      'empty message',
      talk(hello, answer(), hello),
      'messages.1: all messages must have non-empty content except for the optional final assistant message',
    ],
    ['empty text', talk(user({ ...text, text: '' })), 'messages: text content blocks must be non-empty'],
    ['blank text', talk(user(blank)), 'messages: text content blocks must contain non-whitespace text'],
    [
      'trailing space in prefill',
      { ...talk(hello, answer({ ...text, text: 'So ' })), ...haiku },
      'messages: final assistant content cannot end with trailing whitespace',
    ],
    [
      'prefill on 4.6+',
      talk(hello, answer(text)),
      'This model does not support assistant message prefill. The conversation must end with a user message.',
    ],
    [
      'thinking changed',
      { ...talk(hello, answer(thought, text), hello), model: 'simulator' },
      'messages.1.content.0: `thinking` or `redacted_thinking` blocks in the latest assistant message cannot be modified. These blocks must remain as they were in the original response.',
    ],
    [
      'thinking missing (manual mode)',
      {
        ...talk(hello, answer(call), user(result())),
        ...haiku,
        tools: [getOrder],
        thinking: manual,
        max_tokens: 2000,
      },
      'messages.1.content.0.type: Expected `thinking` or `redacted_thinking`, but found `tool_use`. When `thinking` is enabled, a final `assistant` message must start with a thinking block (preceeding the lastmost set of `tool_use` and `tool_result` blocks).',
    ],
    [
      'wrong thinking mode: enabled',
      body({ thinking: manual, max_tokens: 2000 }),
      '"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.',
    ],
    [
      'wrong thinking mode: adaptive',
      body({ ...haiku, thinking: { type: 'adaptive' } }),
      'adaptive thinking is not supported on this model',
    ],
    [
      'wrong thinking mode: disabled',
      body({ model: 'claude-opus-5-5', thinking: { type: 'disabled' } }),
      '"thinking.type.disabled" is not supported for this model.',
    ],
    [
      'max_tokens too high',
      body({ ...haiku, max_tokens: 128_000 }),
      'max_tokens: 128000 > 64000, which is the maximum allowed number of output tokens for claude-haiku-4-5-20251001',
    ],
  ])('%s', (_condition, request, apiMessage) => {
    expect(checkRequest(request).map((issue) => issue.apiMessage)).toEqual([apiMessage]);
  });
});

describe('what only the API can count or knows', () => {
  it('history uses a tool, tools missing: a warning', () => {
    const [problem] = findProblems(talk(hello, answer(call), user(result())));
    expect(problem).toMatchObject({ id: 'history-without-tools', severity: 'warning', path: 'tools' });
  });

  it('prompt too long: a warning where it is so by any count', () => {
    const long = { role: 'user', content: 'a'.repeat(1_100_000) };
    expect(findProblems(body({ ...haiku, messages: [long] }))).toMatchObject([
      { id: 'prompt-length', severity: 'warning', path: 'messages' },
    ]);
  });

  it.each([
    ['prompt too long', 'prompt is too long: 213462 tokens > 200000 maximum', null],
    [
      'older models, sum too large',
      'input length and `max_tokens` exceed context limit: 188059 + 20000 > 200000, decrease input length or `max_tokens` and try again',
      null,
    ],
    [
      'thinking bound to another conversation',
      'messages.3.content.0: Invalid `signature` in `thinking` block. The block is bound to a different conversation.',
      { kind: 'message', index: 3 },
    ],
  ])('%s: the place in its words', (_condition, message, place) => {
    expect(findRefusedPlace(message)).toEqual(place);
  });
});
