import { describe, expect, it } from 'vitest';
import { isToolUseBlock, type JsonObject } from '@/lib/core/claude/message';
import { ask } from './testing/ask';
import { converse } from './testing/converse';
import { orderStatus, weather } from './testing/shop-tools';

const bash = { type: 'bash_20250124', name: 'bash' };
const editor = { type: 'text_editor_20250728', name: 'str_replace_based_edit_tool' };
const memory = { type: 'memory_20250818', name: 'memory' };
const computer = { type: 'computer_toolset_20260801' };
const browser = { type: 'browser_toolset_20260801' };
const search = { type: 'web_search_20260318', name: 'web_search' };
const fetchPage = { type: 'web_fetch_20260318', name: 'web_fetch' };
const code = { type: 'code_execution_20260120', name: 'code_execution' };

const callsOf = (prompt: string, ...tools: JsonObject[]) =>
  ask(prompt, tools)
    .content.filter(isToolUseBlock)
    .map(({ name, input }) => `${name} ${JSON.stringify(input)}`);

describe('decideAnswer: tools Anthropic defines and the client runs', () => {
  it.each<[string, JsonObject, string]>([
    ['List the files', bash, 'bash {"command":"ls -la"}'],
    ['run `git log -3`', bash, 'bash {"command":"git log -3"}'],
    ['How many lines are in notes.txt?', bash, 'bash {"command":"wc -l notes.txt"}'],
    ['Restart the shell', bash, 'bash {"restart":true}'],
    ['Show me src/app.ts', editor, 'str_replace_based_edit_tool {"command":"view","path":"src/app.ts"}'],
    [
      'Create notes.txt with "hello"',
      editor,
      'str_replace_based_edit_tool {"command":"create","path":"notes.txt","file_text":"hello\\n"}',
    ],
    [
      'Replace "a" with "b" in notes.txt',
      editor,
      'str_replace_based_edit_tool {"command":"str_replace","path":"notes.txt","old_str":"a","new_str":"b"}',
    ],
    [
      'Insert "x" at line 3 of notes.txt',
      editor,
      'str_replace_based_edit_tool {"command":"insert","path":"notes.txt","insert_line":3,"insert_text":"x"}',
    ],
    [
      'Remember that I like tea.',
      memory,
      'memory {"command":"create","path":"/memories/notes.md","file_text":"- I like tea\\n"}',
    ],
    ['What do you remember about me?', memory, 'memory {"command":"view","path":"/memories"}'],
    ['Take a screenshot', computer, 'screenshot {}'],
    ['Click at 100, 200', computer, 'left_click {"coordinate":[100,200]}'],
    ['Go to https://example.com', browser, 'navigate {"url":"https://example.com"}'],
    [
      'Scroll down',
      browser,
      'scroll {"target":{"type":"coordinate","x":640,"y":360},"scroll_direction":"down"}',
    ],
  ])('"%s"', (prompt, tool, expected) => {
    expect(callsOf(prompt, tool)).toEqual([expected]);
  });

  it('names the toolset of its members', () => {
    expect(ask('Take a screenshot', [computer]).content.at(-1)).toMatchObject({ toolset_name: 'computer' });
  });

  it('leaves members alone that are switched off', () => {
    expect(
      callsOf('Take a screenshot', { ...computer, configs: { screenshot: { enabled: false } } }),
    ).toEqual([]);
  });

  it.each(['What is the weather in Paris?', 'Tell me a joke', 'Translate hello'])(
    'is not called for "%s"',
    (prompt) => {
      expect(callsOf(prompt, bash, editor, memory, computer, browser)).toEqual([]);
    },
  );

  it("lets the person's own tools go first", () => {
    expect(callsOf('Where is order 48810?', bash, orderStatus)).toEqual([
      'get_order_status {"order_id":"48810"}',
    ]);
  });

  it('answers from what they say', () => {
    expect(converse(['List the files'], [bash], () => 'a.txt\nb.txt').text).toBe(
      'Command ls -la:\n\n> a.txt\n> b.txt',
    );
  });
});

describe('decideAnswer: tools the API runs itself', () => {
  it.each<[string, JsonObject, string, JsonObject]>([
    ['Search the web for tea houses in Kyoto', search, 'web_search', { query: 'tea houses in Kyoto' }],
    ['Summarize https://example.com/a', fetchPage, 'web_fetch', { url: 'https://example.com/a' }],
    ['Run some Python code for 2 + 3', code, 'code_execution', { code: 'print(2 + 3)' }],
  ])('"%s" is simulated, and says so', (prompt, tool, name, input) => {
    const message = ask(prompt, [tool]);
    const [call, result, text] = message.content;
    expect(call).toMatchObject({ type: 'server_tool_use', name, input });
    expect(result).toMatchObject({ type: `${name}_tool_result`, tool_use_id: call?.id });
    expect(JSON.stringify(result)).toMatch(/simulated/i);
    expect(text?.text).toContain('simulated');
    expect(message.stop_reason).toBe('end_turn');
  });

  it('counts its searches', () => {
    expect(ask('Search the web for tea', [search]).usage.server_tool_use).toEqual({
      web_search_requests: 1,
      web_fetch_requests: 0,
    });
  });

  it.each(['Hello!', 'What is 2 + 2?'])('are ignored for "%s"', (prompt) => {
    expect(ask(prompt, [search, fetchPage, code]).content.map(({ type }) => type)).toEqual(['text']);
  });

  it('are called when a call is forced', () => {
    expect(ask('Hello', [search], { tool_choice: { type: 'any' } }).content[0]).toMatchObject({
      type: 'server_tool_use',
    });
  });
});

describe('decideAnswer: tools that cannot simply be called', () => {
  const deferred = { ...weather, defer_loading: true };
  const finder = { type: 'tool_search_tool_bm25_20251119', name: 'tool_search_tool_bm25' };

  it('finds a deferred tool before its first call', () => {
    const { content } = ask('weather in Paris', [finder, deferred]);
    expect(content.map(({ type }) => type)).toEqual([
      'text',
      'server_tool_use',
      'tool_search_tool_result',
      'tool_use',
    ]);
    expect(content[2]?.content).toEqual({
      type: 'tool_search_tool_search_result',
      tool_references: [{ type: 'tool_reference', tool_name: 'get_weather' }],
    });
  });

  it('does not search again for what it has found', () => {
    const talk = converse(['weather in Paris', 'weather in Rome'], [finder, deferred], () => '15');
    expect(talk.answers[2]?.content.map(({ type }) => type)).toEqual(['text', 'tool_use']);
  });

  it('does not see a deferred tool without a search', () => {
    const message = ask('weather in Paris', [orderStatus, deferred]);
    expect(message.content[0]?.text).toContain('I may not call `get_weather` directly');
  });

  it('does not call what only code may call', () => {
    const hidden = { ...weather, allowed_callers: ['code_execution_20260120'] };
    expect(callsOf('weather in Paris', hidden, code)).toEqual([]);
  });
});
