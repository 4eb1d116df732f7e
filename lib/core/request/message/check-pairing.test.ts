import { describe, expect, it } from 'vitest';
import { answer, call, hello, result, secondCall, talk, text, user } from '@/lib/core/testing/request-bodies';
import { checkRequest } from '../check-request';

const unanswered = (place: string, ids: string) =>
  `${place}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${ids}. Each \`tool_use\` block must have a corresponding \`tool_result\` block in the next message.`;
const unexpected = (place: string, id: string) =>
  `${place}: unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${id}. Each \`tool_result\` block must have a corresponding \`tool_use\` block in the previous message.`;

describe('checkRequest refuses calls and results that do not pair', () => {
  it.each<[string, unknown, string, string]>([
    [
      'a call without a result',
      talk(hello, answer(text, call, secondCall), hello),
      'messages.1',
      unanswered('messages.1', 'toolu_1, toolu_2'),
    ],
    ['a call at the very end', talk(hello, answer(call)), 'messages.1', unanswered('messages.1', 'toolu_1')],
    [
      'one result of two missing',
      talk(hello, answer(call, secondCall), user(result())),
      'messages.1',
      unanswered('messages.1', 'toolu_2'),
    ],
    [
      'text before the result',
      talk(hello, answer(call), user(text, result())),
      'messages.1',
      unanswered('messages.1', 'toolu_1'),
    ],
    [
      'a result without a call',
      talk(hello, answer(text), user(result('toolu_9'))),
      'messages.2.content.0',
      unexpected('messages.2.content.0', 'toolu_9'),
    ],
    [
      'two results of one call',
      talk(hello, answer(call), user(result(), result())),
      'messages.2.content.1',
      'each tool_use must have a single result. Found multiple `tool_result` blocks with id: toolu_1',
    ],
    [
      'two calls with one id',
      talk(hello, answer(call, call), user(result())),
      'messages.1.content.1',
      'messages.1.content.1: `tool_use` ids must be unique',
    ],
    [
      'a result that does not name its toolset',
      talk(hello, answer({ ...call, toolset_name: 'computer' }), user(result())),
      'messages.2.content.0',
      "messages.2.content.0.tool_result: `toolset_name` must be 'computer', as in the `tool_use` block",
    ],
  ])('%s', (_title, request, path, apiMessage) => {
    expect(checkRequest(request).map((issue) => [issue.path, issue.apiMessage])).toEqual([
      [path, apiMessage],
    ]);
  });

  it('counts merged messages in the texts of the API, and real ones in paths', () => {
    // Recorded from the API: two user messages in a row, the result in the second.
    expect(checkRequest(talk(hello, user(result('toolu_01'))))).toMatchObject([
      { path: 'messages.1.content.0', apiMessage: unexpected('messages.0.content.1', 'toolu_01') },
    ]);
  });
});
