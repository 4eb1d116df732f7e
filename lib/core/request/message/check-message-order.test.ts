import { describe, expect, it } from 'vitest';
import { answer, hello, note, talk, text } from '@/lib/core/testing/request-bodies';
import { checkRequest } from '../check-request';

const PREFILL =
  'This model does not support assistant message prefill. The conversation must end with a user message.';

describe('checkRequest refuses roles in the wrong order', () => {
  it.each<[string, unknown, string, string]>([
    [
      'a first message of the assistant',
      talk(answer(text), hello),
      'messages',
      'messages: first message must use the "user" role',
    ],
    [
      'a first message of the system',
      talk(note, hello),
      'messages.0',
      "messages.0: use the top-level 'system' parameter for the initial system prompt",
    ],
    [
      'a system message on a model without',
      { ...talk(hello, note), model: 'claude-sonnet-5' },
      'messages.1',
      "role 'system' is not supported on this model",
    ],
    [
      'a system message before the user',
      talk(hello, note, hello),
      'messages.1',
      "messages.1: a 'system' message must be last or be followed by an assistant message",
    ],
    [
      'a system message after an answer',
      talk(hello, answer(text), note),
      'messages.2',
      "messages.2: a 'system' message must follow a user message or a server tool result",
    ],
    ['a prefill', talk(hello, answer(text)), 'messages.1', PREFILL],
    [
      'a prefill that ends with a space',
      { ...talk(hello, answer({ type: 'text', text: 'So ' })), model: 'claude-haiku-4-5' },
      'messages.1',
      'messages: final assistant content cannot end with trailing whitespace',
    ],
  ])('%s', (_title, request, path, apiMessage) => {
    expect(checkRequest(request).map((issue) => [issue.path, issue.apiMessage])).toEqual([
      [path, apiMessage],
    ]);
  });
});
