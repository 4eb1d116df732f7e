import { expect, it } from 'vitest';
import { findProblems } from '@/lib/core/request/find-problems';
import { splitHeaders } from './split-headers';

const request = {
  model: 'claude-opus-5-5',
  workspace_id: 'wrkspc_1',
  max_tokens: 100,
  messages: [{ role: 'user', content: 'Hello' }],
} as const;

const take = (more: object, betas: string[] = []) =>
  splitHeaders({ ...request, messages: [...request.messages], ...more }, betas);

it('takes what is sent as headers out of the body, and leaves the rest in its order', () => {
  const { body, headers } = take({ user_profile_id: 'uprof_2' }, ['a-1', 'b-2']);
  expect(Object.keys(body)).toEqual(['model', 'max_tokens', 'messages']);
  expect(headers).toEqual({
    'anthropic-beta': 'a-1,b-2',
    'anthropic-workspace-id': 'wrkspc_1',
    'anthropic-user-profile-id': 'uprof_2',
  });
});

it.each(['', 'two words', 'a\nb: c', 'ä', 'x'.repeat(513), 7, null])(
  'sends nothing of what no header takes, and names it before that: %j',
  (workspace_id) => {
    expect(take({ workspace_id })).toEqual({
      body: { model: request.model, max_tokens: 100, messages: request.messages },
      headers: {},
    });
    const problems = findProblems({ ...request, workspace_id }, '2026-11-30');
    if (workspace_id !== null) expect(problems.map(({ path }) => path)).toContain('workspace_id');
  },
);
