import { describe, expect, it } from 'vitest';
import { answer, body, call, hello, result, talk, user } from '@/lib/core/testing/request-bodies';
import { checkRequest } from '../check-request';

describe('checkRequest refuses messages of the wrong shape', () => {
  it.each<[string, unknown, string, string]>([
    ['no messages', { model: 'm', max_tokens: 1 }, 'messages', 'messages: Field required'],
    [
      'messages that are none',
      body({ messages: [] }),
      'messages',
      'messages: at least one message is required',
    ],
    [
      'an unknown role',
      talk({ role: 'tool', content: 'x' }),
      'messages.0.role',
      "messages.0.role: Input should be 'user', 'assistant' or 'system'",
    ],
    ['no content', talk({ role: 'user' }), 'messages.0.content', 'messages.0.content: Field required'],
    [
      'an empty message',
      talk(hello, answer(), hello),
      'messages.1',
      'messages.1: all messages must have non-empty content except for the optional final assistant message',
    ],
    [
      'an empty text',
      talk(user({ type: 'text', text: '' })),
      'messages.0.content.0',
      'messages: text content blocks must be non-empty',
    ],
    [
      'a blank message',
      talk({ role: 'user', content: ' \n' }),
      'messages.0.content',
      'messages: text content blocks must contain non-whitespace text',
    ],
    [
      'a block without a type',
      talk({ role: 'user', content: [{}] }),
      'messages.0.content.0.type',
      'messages.0.content.0.type: Field required',
    ],
    [
      'a call id with a dot',
      talk(hello, answer({ ...call, id: 'a.b' }), user(result('a.b'))),
      'messages.1.content.0.id',
      "messages.1.content.0.tool_use.id: String should match pattern '^[a-zA-Z0-9_-]+$'",
    ],
    [
      'a call whose input is text',
      talk(hello, answer({ ...call, input: '{}' }), user(result())),
      'messages.1.content.0.input',
      'messages.1.content.0.tool_use.input: Input should be a valid dictionary',
    ],
    [
      'a call with a name of 201 characters',
      talk(hello, answer({ ...call, name: 'a'.repeat(201) }), user(result())),
      'messages.1.content.0.name',
      'messages.1.content.0.tool_use.name: String should have at most 200 characters',
    ],
    [
      'a result without an id',
      talk(hello, answer(call), user({ type: 'tool_result' })),
      'messages.2.content.0.tool_use_id',
      'messages.2.content.0.tool_result.tool_use_id: Field required',
    ],
    [
      'a result of the assistant',
      talk(hello, answer(call, result())),
      'messages.1.content.1',
      'messages.1: `tool_result` blocks can only be in `user` messages',
    ],
    [
      'a call of the user',
      talk(user(call)),
      'messages.0.content.0',
      'messages.0: `tool_use` blocks can only be in `assistant` messages',
    ],
    [
      'a failed result with an image',
      talk(hello, answer(call), user(result('toolu_1', { is_error: true, content: [{ type: 'image' }] }))),
      'messages.2.content.0',
      "all content must be type 'text' if 'is_error' is true",
    ],
  ])('%s', (_title, request, path, apiMessage) => {
    expect(checkRequest(request).map((issue) => [issue.path, issue.apiMessage])).toEqual([
      [path, apiMessage],
    ]);
  });
});
