import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/core/claude/message';
import { message, text, toolUse, userTurn } from '@/lib/core/testing/scripted-loop';
import { isTurnOpen } from './is-turn-open';
import type { Turn } from './turn';

const search: Block = { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: {} };
const found: Block = { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] };
const code: Block = { ...search, name: 'code_execution' };
const codeCall = (id: string): Block => ({
  ...toolUse(id),
  caller: { type: 'code_execution_20260120', tool_id: 'srvtoolu_1' },
});
const directCall: Block = { ...toolUse('toolu_1'), caller: { type: 'direct' } };
const result = (id: string): Block => ({ type: 'tool_result', tool_use_id: id, content: 'ok' });

const answer = (stop_reason: string | null, ...content: Block[]): Turn => ({
  id: 'answer',
  parentId: null,
  message: message(stop_reason, content),
});
const user = userTurn('Hello');
const results = (...content: Block[]) => userTurn(content);

describe('a turn of the model', () => {
  it.each<[string, Turn[]]>([
    ['while it is paused', [user, answer('pause_turn', search)]],
    ['while it is paused between two server calls', [user, answer('pause_turn', search, found)]],
    ['while a server call waits for the calls beside it', [user, answer('tool_use', search, directCall)]],
    [
      'while a server call waits for results that have been sent',
      [user, answer('tool_use', search, directCall), results(result('toolu_1'))],
    ],
    ['while its code waits for a call', [user, answer('tool_use', code, codeCall('toolu_1'))]],
    [
      'while its code waits for the second call',
      [
        user,
        answer('tool_use', code, codeCall('toolu_1')),
        results(result('toolu_1')),
        answer('tool_use', codeCall('toolu_2')),
      ],
    ],
    ['while code waits of which the history tells no more', [user, answer('tool_use', codeCall('toolu_1'))]],
    ['when it was cut off in a server call', [user, answer('max_tokens', search)]],
    ['when what it went on with was refused', [user, answer('pause_turn', search), answer('refusal')]],
  ])('is open %s', (_title, path) => {
    expect(isTurnOpen(path)).toBe(true);
  });

  it.each<[string, Turn[]]>([
    ['when there is none', []],
    ['when it ended in words', [user, answer('end_turn', text('Yes.'))]],
    ['when it holds client calls only', [user, answer('tool_use', directCall)]],
    ['when its server calls have their results', [user, answer('tool_use', search, found, directCall)]],
    [
      'when the server result came with the answer that went on',
      [user, answer('pause_turn', search), answer('end_turn', found, text('Here.'))],
    ],
    [
      'when the server result came behind the results of client calls',
      [
        user,
        answer('tool_use', search, directCall),
        results(result('toolu_1')),
        answer('end_turn', found, text('Here.')),
      ],
    ],
    ['when it was refused', [user, answer('refusal', search)]],
  ])('is not open %s', (_title, path) => {
    expect(isTurnOpen(path)).toBe(false);
  });
});
