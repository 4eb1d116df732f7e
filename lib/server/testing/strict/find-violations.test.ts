import { expect, it } from 'vitest';
import type { ApiRequest } from '@/e2e/fake-api';
import { findViolations } from './find-violations';
import type { StrictStep } from './strict-conversation';

const call = (id: string, more = '') =>
  `{"type":"tool_use","id":"${id}","name":"a","input":{"n":1.0}${more}}`;
const said: StrictStep = {
  stop_reason: 'tool_use',
  blocks: ['{"type":"text","text":"I look."}', call('toolu_1'), call('toolu_2')],
};
const onScreen: StrictStep = {
  stop_reason: 'tool_use',
  blocks: ['toolu_1', 'toolu_2'].map((id) => call(id, ',"toolset_name":"computer"')),
};
const byCode: StrictStep = {
  stop_reason: 'tool_use',
  blocks: [call('toolu_1', ',"caller":{"type":"code_execution_20260120","tool_id":"s"}')],
  end: { container: { id: 'c_1' } },
};
const paused: StrictStep = {
  stop_reason: 'pause_turn',
  blocks: ['{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{}}'],
};
const refused: StrictStep = { stop_reason: 'refusal', blocks: ['{"type":"text","text":"I cann"}'] };

const hello = '{"role":"user","content":"Hello"}';
const answer = ({ blocks }: StrictStep) => `{"role":"assistant","content":[${blocks.join(',')}]}`;
const result = (id: string, more = '') => `{"type":"tool_result","tool_use_id":"${id}","content":"x"${more}}`;
const user = (...blocks: string[]) => `{"role":"user","content":[${blocks.join(',')}]}`;
const text = '{"type":"text","text":"And?"}';
const both = user(result('toolu_1'), result('toolu_2'));
const failed = ',"is_error":true,"toolset_name":"computer"';

function request(messages: string[], rest = '', headers: object = {}): ApiRequest {
  const written = `{"model":"claude-opus-5-5","max_tokens":9${rest},"messages":[${messages.join(',')}],"stream":true}`;
  return {
    text: written,
    body: JSON.parse(written),
    headers: { 'anthropic-version': '2026-10-21', ...headers },
  };
}

it.each<[string, ApiRequest, StrictStep[]]>([
  ['a question', request([hello]), []],
  ['all results', request([hello, answer(said), both]), [said]],
  ['a paused turn', request([hello, answer(paused)]), [paused]],
  ['a question after a refusal', request([hello, hello]), [refused]],
  [
    'results for code with the container',
    request([hello, answer(byCode), user(result('toolu_1'))], ',"container":"c_1"'),
    [byCode],
  ],
])('nothing is wrong with %s', (_what, sent, before) => {
  expect(findViolations(sent, before, undefined)).toEqual([]);
});

it.each<[string, ApiRequest, StrictStep[], RegExp]>([
  [
    'an unanswered call',
    request([hello, answer(said), user(result('toolu_1'))]),
    [said],
    /toolu_2 has 0 results/,
  ],
  ['no results at all', request([hello, answer(said), answer(said)]), [said], /not answered/],
  [
    'a double result',
    request([hello, answer(said), user(result('toolu_1'), result('toolu_1'), result('toolu_2'))]),
    [said],
    /toolu_1 has 2 results/,
  ],
  [
    'a stray result',
    request([hello, answer(said), user(result('toolu_1'), result('toolu_2'), result('toolu_9'))]),
    [said],
    /toolu_9 .* answers no call/,
  ],
  [
    'a late result',
    request([hello, answer(said), user(result('toolu_1')), user(result('toolu_2'))]),
    [said],
    /toolu_2 .* answers no call/,
  ],
  [
    'text before results',
    request([hello, answer(said), user(text, result('toolu_1'), result('toolu_2'))]),
    [said],
    /text before results/,
  ],
  [
    'digits that changed',
    request([hello, answer(said).replace('1.0', '1'), both]),
    [said],
    /did not come back/,
  ],
  [
    'a block that is gone',
    request([hello, answer({ ...said, blocks: said.blocks.slice(1) }), both]),
    [said],
    /did not come back/,
  ],
  [
    'words behind a paused turn',
    request([hello, answer(paused), hello]),
    [paused],
    /paused turn is followed/,
  ],
  ['a prefill', request([hello, answer({ ...said, blocks: [text] })]), [], /last message/],
  ['a refused answer', request([hello, answer(refused), hello]), [refused], /refused answer/],
  [
    'a result without its toolset',
    request([hello, answer(onScreen), both]),
    [onScreen],
    /does not name its toolset/,
  ],
  [
    'an action after one that failed',
    request([
      hello,
      answer(onScreen),
      user(result('toolu_1', failed), result('toolu_2', ',"toolset_name":"computer"')),
    ]),
    [onScreen],
    /carried out after/,
  ],
  [
    'a container that is gone',
    request([hello, answer(byCode), user(result('toolu_1'))]),
    [byCode],
    /container/,
  ],
  [
    'a missing beta',
    request([hello], ',"tools":[{"type":"mcp_toolset","mcp_server_name":"x"}]'),
    [],
    /mcp-client/,
  ],
  ['sampling', request([hello], ',"temperature":1'), [], /temperature was sent/],
  ['an empty message', request([user()]), [], /is empty/],
  ['a blank text', request(['{"role":"user","content":" "}']), [], /empty text/],
  ['an answer that begins', request([answer({ ...said, blocks: [text] }), hello]), [], /first message/],
])('%s is seen', (_what, sent, before, seen) => {
  expect(findViolations(sent, before, undefined).join('\n')).toMatch(seen);
});

it('a history that changed is seen, and tools that changed', () => {
  const first = request([hello], ',"tools":[]');
  expect(findViolations(request([hello, answer(said), both], ',"tools":[]'), [said], first)).toEqual([]);
  const other = request([hello.replace('Hello', 'Hallo'), answer(said), both], ',"tools":[{"name":"a"}]');
  expect(findViolations(other, [said], first)).toEqual([
    'tools changed on the way',
    'earlier messages changed',
  ]);
});
