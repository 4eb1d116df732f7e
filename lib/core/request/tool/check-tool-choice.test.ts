import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/claude/message';
import { body, getOrder, input_schema } from '@/lib/core/testing/request-bodies';
import { checkRequest } from '../check-request';

const FORCING = 'tool_choice: type "tool" and "any" are not supported for this model.';
const forced = { type: 'tool', name: 'get_order' };
const withTools = (tool_choice: unknown, rest: JsonObject = {}): JsonObject =>
  body({ tools: [getOrder], tool_choice, ...rest });
const said = (request: JsonObject) => checkRequest(request).map(({ apiMessage }) => apiMessage);

describe('tool_choice is taken as', () => {
  it.each<[string, JsonObject]>([
    ['auto', { type: 'auto' }],
    ['auto with disable_parallel_tool_use', { type: 'auto', disable_parallel_tool_use: true }],
    ['any', { type: 'any' }],
    ['any with disable_parallel_tool_use', { type: 'any', disable_parallel_tool_use: true }],
    ['tool', forced],
    ['tool with disable_parallel_tool_use', { ...forced, disable_parallel_tool_use: true }],
    ['none', { type: 'none' }],
  ])('%s', (_value, choice) => {
    expect(said(withTools(choice))).toEqual([]);
  });

  it('none without tools', () => {
    expect(said(body({ tool_choice: { type: 'none' } }))).toEqual([]);
  });

  it.each(['claude-haiku-5-5', 'claude-opus-5', 'claude-sonnet-5', 'claude-opus-4-8', 'claude-haiku-4-5'])(
    'a forced tool of %s',
    (model) => {
      expect(said(withTools(forced, { model }))).toEqual([]);
    },
  );

  it.each(['claude-haiku-5-5', 'claude-opus-5', 'claude-sonnet-5'])(
    'a forced tool of %s while thinking is adaptive',
    (model) => {
      expect(said(withTools(forced, { model, thinking: { type: 'adaptive' } }))).toEqual([]);
    },
  );
});

describe('tool_choice is refused', () => {
  it.each<[string, JsonObject, string]>([
    [
      'none with disable_parallel_tool_use',
      withTools({ type: 'none', disable_parallel_tool_use: true }),
      'tool_choice.none.disable_parallel_tool_use: Extra inputs are not permitted',
    ],
    ['as text', withTools('auto'), 'tool_choice: Input should be an object'],
    [
      'of another tag',
      withTools({ type: 'required' }),
      "tool_choice: Input tag 'required' found using 'type' does not match any of the expected tags: 'auto', 'any', 'tool', 'none'",
    ],
    [
      'without tools',
      body({ tool_choice: { type: 'auto' } }),
      'tool_choice may only be specified while providing tools.',
    ],
    [
      'where the named tool is absent',
      withTools({ type: 'tool', name: 'web_search' }),
      "Tool 'web_search' not found in provided tools",
    ],
    [
      'where manual thinking is enabled',
      withTools(forced, {
        model: 'claude-sonnet-4-5',
        max_tokens: 4000,
        thinking: { type: 'enabled', budget_tokens: 2000 },
      }),
      'Thinking may not be enabled when tool_choice forces tool use.',
    ],
    [
      'where it names a toolset',
      body({
        tools: [getOrder, { type: 'computer_toolset_20260801' }],
        tool_choice: { type: 'tool', name: 'computer' },
      }),
      "Tool 'computer' not found in provided tools",
    ],
    [
      'where it names a member of a toolset',
      body({
        tools: [getOrder, { type: 'browser_toolset_20260801' }],
        tool_choice: { type: 'tool', name: 'navigate' },
      }),
      "Tool 'navigate' not found in provided tools",
    ],
    [
      'where it names a tool that only code may call',
      body({
        tools: [
          { type: 'code_execution_20260120', name: 'code_execution' },
          { ...getOrder, input_schema, allowed_callers: ['code_execution_20260120'] },
        ],
        tool_choice: forced,
      }),
      "tool_choice: Tool 'get_order' does not allow direct calls",
    ],
    [
      'with disable_parallel_tool_use where code may call tools',
      body({
        tools: [
          { type: 'code_execution_20260120', name: 'code_execution' },
          { ...getOrder, input_schema, allowed_callers: ['direct', 'code_execution_20260120'] },
        ],
        tool_choice: { type: 'auto', disable_parallel_tool_use: true },
      }),
      'tool_choice: disable_parallel_tool_use is not supported with programmatic tool calling',
    ],
  ])('%s', (_condition, request, apiMessage) => {
    expect(said(request)).toEqual([apiMessage]);
  });

  it.each([
    ...['claude-opus-5-5', 'claude-sonnet-5-5', 'claude-fable-5-1', 'claude-fable-5-2'],
    ...['claude-mythos-5-1', 'claude-mythos-5-2', 'claude-mythos-preview'],
  ])('where it forces %s', (model) => {
    expect(said(withTools({ type: 'any' }, { model }))).toContain(FORCING);
    expect(said(withTools(forced, { model }))).toContain(FORCING);
  });
});
