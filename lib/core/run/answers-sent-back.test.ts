import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import { everyBlock } from '@/lib/core/testing/every-block';
import { courseOf, message, runScripted, text, toolUse } from '@/lib/core/testing/scripted-loop';

const call = toolUse('toolu_1', 'get_order', { id: '48810' });
const member: Block = { ...call, toolset_name: 'computer', caller: { type: 'direct' } };
const redacted: Block = {
  type: 'advisor_tool_result',
  tool_use_id: 'srvtoolu_9',
  content: { type: 'advisor_redacted_result', encrypted_content: 'c2VhbGVk' },
};

/** A block of every type an answer may hold, in one with the call that goes with it. */
const said: [type: string, content: Block[]][] = [
  ...everyBlock.flatMap(({ content }) => content),
  member,
  redacted,
]
  .filter(({ type }, at, all) => all.findIndex((one) => one.type === type) === at || type === 'tool_use')
  .map((block) => [
    block.toolset_name === undefined ? block.type : `${block.type} of a toolset`,
    block.type === 'tool_use' ? [block] : [block, call],
  ]);

describe('a block of an answer goes back with the results as it came', () => {
  it('of every type there is', () => {
    expect(new Set(said.map(([type]) => type))).toEqual(
      new Set([
        ...['text', 'thinking', 'redacted_thinking', 'tool_use', 'tool_use of a toolset', 'server_tool_use'],
        ...['web_search_tool_result', 'web_fetch_tool_result', 'code_execution_tool_result'],
        ...['bash_code_execution_tool_result', 'text_editor_code_execution_tool_result'],
        ...['tool_search_tool_result', 'advisor_tool_result', 'container_upload', 'compaction', 'fallback'],
        ...['mcp_tool_use', 'mcp_tool_result', 'mcp_tool_listing', 'hologram'],
      ]),
    );
  });

  it.each(said)('%s', async (_type, content) => {
    const { requests } = await runScripted({
      script: [message('tool_use', content), message('end_turn', [text('Done.')])],
      answers: {
        get_order: async () => ({ content: 'shipped' }),
        count_otters: async () => ({ content: '12' }),
      },
    });
    const [sent] = requests[1]?.body.messages.filter(({ role }) => role === 'assistant') ?? [];
    expect(writeJson(sent?.content)).toBe(writeJson(content));
  });
});

describe('what the loop does at the stop reason', () => {
  const paused = [
    text('Searching.'),
    { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: {} },
  ];
  const done = message('end_turn', [text('Done.')]);

  it.each<[stop: string, content: Block[], requests: number, end: string]>([
    ['end_turn', [text('Done.')], 1, 'run-end completed'],
    ['end_turn without a word', [], 1, 'run-end completed'],
    ['tool_use', [call], 2, 'run-end completed'],
    ['max_tokens', [text('Cut o')], 1, 'run-end completed'],
    ['max_tokens in a call', [call], 1, 'run-end completed'],
    ['stop_sequence', [text('Until here')], 1, 'run-end completed'],
    ['pause_turn', paused, 2, 'run-end completed'],
    ['refusal', [], 1, 'run-end completed'],
    ['refusal with a call', [call], 1, 'run-end completed'],
    ['model_context_window_exceeded', [text('Too lo')], 1, 'run-end completed'],
    ['compaction', [{ type: 'compaction', content: 'They spoke.' }], 2, 'run-end completed'],
    ['a reason of a later version', [call], 1, 'run-end completed'],
  ])('%s', async (stop, content, count, end) => {
    const [reason = ''] = stop.split(' ');
    const given = reason === 'a' ? 'lunch' : reason;
    const { events, requests } = await runScripted({
      script: [message(given, content), done],
      answers: { get_order: async () => ({ content: 'shipped' }) },
    });
    expect(requests).toHaveLength(count);
    expect(courseOf(events).at(-1)).toBe(end);
    // Whatever goes back goes back as it came, and with no word of ours.
    const [, echoed, ...more] = requests[1]?.body.messages ?? [];
    if (count === 2) {
      expect(echoed?.content).toEqual(content);
      expect(
        more.flatMap(({ content: ours }) => (Array.isArray(ours) ? ours : []).map(({ type }) => type)),
      ).toEqual(reason === 'tool_use' ? ['tool_result'] : []);
    }
  });

  it('refusal: the refused turn is left out of what is sent later', async () => {
    const refused = message('refusal', [text('I cann')]);
    const first = await runScripted({ script: [refused] });
    const path = [
      ...first.path,
      {
        id: 'u2',
        parentId: first.path.at(-1)?.id ?? null,
        message: { role: 'user' as const, content: 'And this?' },
      },
    ];
    const { requests } = await runScripted({ path, script: [done] });
    expect(requests[0]?.body.messages.filter(({ role }) => role === 'assistant')).toEqual([]);
  });
});
