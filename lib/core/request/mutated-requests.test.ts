import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/claude/message';
import { fieldMutations } from '@/lib/core/testing/field-mutations';
import { messageMutations } from '@/lib/core/testing/message-mutations';
import {
  at,
  block,
  byCode,
  cached,
  type Draft,
  image,
  type Mutation,
  page,
  question,
  set,
  strict,
  told,
  tool,
  valid,
} from '@/lib/core/testing/mutation-parts';
import { result, search, text } from '@/lib/core/testing/request-bodies';
import { findProblems } from './find-problems';

/** What changes nothing the API would mind. */
const harmless: Mutation[] = [
  ['results in another order', 'loop', (draft) => at(draft, 2).content.reverse()],
  ['text behind results', 'loop', (draft) => at(draft, 2).content.push(text)],
  ['a result without content', 'loop', (draft) => delete block(draft, 2, 0).content],
  ['a result of an image', 'loop', (draft) => set(block(draft, 2, 0), { content: [image] })],
  ['a failed result', 'loop', (draft) => set(block(draft, 2, 0), { is_error: true })],
  ['a call with its caller', 'loop', (draft) => set(block(draft, 1, 1), { caller: { type: 'direct' } })],
  ['a question behind the answer to results', 'loop', (draft) => draft.messages.push(told(text), question)],
  ['content as a text', 'loop', (draft) => set(at(draft, 0), { content: 'Hello' })],
  [
    'a block of a later version in an answer',
    'loop',
    (draft) => at(draft, 1).content.unshift({ type: 'hologram', z: 1 }),
  ],
  [
    'thinking that is adaptive',
    'plain',
    (draft) => set(draft, { thinking: { type: 'adaptive', display: 'summarized' } }),
  ],
  ['effort', 'plain', (draft) => set(draft, { output_config: { effort: 'max' } })],
  ['a forced tool', 'plain', (draft) => set(draft, { tool_choice: { type: 'tool', name: 'get_order' } })],
  ['a choice of none', 'plain', (draft) => set(draft, { tool_choice: { type: 'none' } })],
  [
    'four cache breakpoints',
    'plain',
    (draft) => set(at(draft, 0), { content: [cached('1h'), cached('1h'), cached(), cached('5m')] }),
  ],
  ['a name of 128 letters', 'plain', (draft) => set(tool(draft), { name: 'a'.repeat(128) })],
  [
    'keywords that only inform',
    'plain',
    (draft) =>
      set(tool(draft), {
        input_schema: {
          type: 'object',
          properties: { n: { type: 'integer', minimum: 1, oneOf: [{ maximum: 9 }] } },
        },
      }),
  ],
  [
    'an end of every field',
    'plain',
    (draft) =>
      set(draft, {
        stop_sequences: ['END'],
        metadata: { user_id: 'u_1' },
        service_tier: 'standard_only',
        inference_geo: 'us',
      }),
  ],
  [
    'null for what may be left out',
    'plain',
    (draft) => set(draft, { metadata: { user_id: null }, inference_geo: null }),
  ],
  ['a warm cache', 'plain', (draft) => set(draft, { max_tokens: 0 })],
  ['fast with its beta', 'plain', (draft) => set(draft, { speed: 'fast', betas: ['fast-mode-2026-02-01'] })],
  ['a beta nobody knows', 'plain', (draft) => set(draft, { betas: ['made-up-2027-01-01'] })],
  ['a model nobody knows', 'plain', (draft) => set(draft, { model: 'claude-opus-9' })],
  ['a paused turn', 'search', (draft) => draft.messages.splice(1, 2, told(text, search))],
  [
    'blocked domains',
    'search',
    (draft) => [set(tool(draft), { blocked_domains: ['b.example/x'] }), delete tool(draft).allowed_domains],
  ],
  [
    'two results for code',
    'code',
    (draft) => [
      at(draft, 1).content.push({ ...byCode, id: 'toolu_2' }),
      at(draft, 2).content.push(result('toolu_2')),
    ],
  ],
  ['an image for a toolset', 'toolset', (draft) => set(block(draft, 2, 0), { content: [image] })],
  [
    'redacted thinking',
    'thinking',
    (draft) => at(draft, 1).content.splice(0, 1, { type: 'redacted_thinking', data: 'c2ln' }),
  ],
  [
    'a system message after results',
    'loop',
    (draft) => draft.messages.push({ role: 'system', content: [text] }),
  ],
  [
    'no citations at all',
    'pages',
    (draft) => set(at(draft, 0), { content: [page({ citations: undefined })] }),
  ],
  ['the later beta of MCP', 'mcp', (draft) => set(draft, { betas: ['mcp-client-2026-09-15'] })],
  [
    '20 strict tools',
    'strict',
    (draft) =>
      set(draft, {
        tools: Array.from({ length: 20 }, (_, index) => ({ ...strict, name: `t${index}` })),
        output_config: {},
      }),
  ],
];

const errorsOf = (request: unknown): string[] =>
  findProblems(request)
    .filter(({ severity }) => severity === 'error')
    .map(({ id, path }) => `${id} ${path}`);

function mutate([, of, change]: Mutation): JsonObject {
  const draft = structuredClone(valid[of]) as Draft;
  change(draft);
  return draft;
}

describe('a request the API takes has no error', () => {
  it.each(Object.entries(valid))('%s', (_name, request) => {
    expect(errorsOf(request)).toEqual([]);
  });

  it.each(harmless.map((mutation) => [mutation[0], mutation] as const))('%s', (_name, mutation) => {
    expect(errorsOf(mutate(mutation))).toEqual([]);
  });
});

describe('a request that has one thing wrong has an error', () => {
  it.each([...fieldMutations, ...messageMutations].map((mutation) => [mutation[0], mutation] as const))(
    '%s',
    (_name, mutation) => {
      expect(errorsOf(mutate(mutation)).length).toBeGreaterThan(0);
    },
  );
});
