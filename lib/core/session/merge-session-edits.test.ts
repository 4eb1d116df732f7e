import { describe, expect, it } from 'vitest';
import { mergeSessionEdits } from './merge-session-edits';
import { type SessionConfig, sessionConfigSchema } from './session-config';
import type { SessionTool } from './session-tool';

const tool = (id: string, text: string, rest: Partial<SessionTool> = {}): SessionTool => ({
  id,
  text,
  answerer: { type: 'manual' },
  enabled: true,
  ...rest,
});
const config = (fields: object): SessionConfig => sessionConfigSchema.parse({ model: 'm', ...fields });

describe('edits of one session in two places', () => {
  it('are both kept where they are of different settings', () => {
    const base = {
      config: config({ max_tokens: 1, stop_sequences: ['a'], loop: { max_steps: 3 } }),
      tools: [],
    };
    const theirs = {
      config: config({ max_tokens: 9, stop_sequences: ['a'], loop: { max_steps: 5 } }),
      tools: [],
    };
    const ours = {
      config: config({ max_tokens: 1, system: 'Mine', loop: { max_steps: 3, variables: { a: 'b' } } }),
    };
    const { loop, ...merged } = mergeSessionEdits(base, theirs, ours).config;
    expect(merged).toEqual({ model: 'm', max_tokens: 9, system: 'Mine' });
    expect(loop).toMatchObject({ max_steps: 5, variables: { a: 'b' } });
  });

  it('are both kept where they are of different tools, or different parts of one', () => {
    const base = { config: config({}), tools: [tool('x', 'x1'), tool('y', 'y1')] };
    const theirs = {
      ...base,
      tools: [tool('x', 'x1', { enabled: false }), tool('y', 'y2'), tool('new', 'n')],
    };
    const ours = { tools: [tool('own', 'o'), tool('x', 'x2'), tool('y', 'y1')] };
    expect(mergeSessionEdits(base, theirs, ours).tools).toEqual([
      tool('own', 'o'),
      tool('x', 'x2', { enabled: false }),
      tool('y', 'y2'),
      tool('new', 'n'),
    ]);
  });

  it('are ours where both edited the same', () => {
    const base = { config: config({ max_tokens: 1 }), tools: [tool('x', 'x1')] };
    const theirs = { config: config({ max_tokens: 2 }), tools: [tool('x', 'theirs')] };
    const ours = { config: config({ max_tokens: 3 }), tools: [tool('x', 'ours')], draft: 'Hello' };
    expect(mergeSessionEdits(base, theirs, ours)).toEqual(ours);
  });

  it('lose a tool that one deleted, unless the other edited it', () => {
    const base = {
      config: config({}),
      tools: [tool('a', '1'), tool('b', '1'), tool('c', '1'), tool('d', '1')],
    };
    // There a and b are deleted and d edited; here a is edited, and c and d are deleted.
    const theirs = { ...base, tools: [tool('c', '1'), tool('d', '2')] };
    const ours = { tools: [tool('a', '2'), tool('b', '1')] };
    expect(mergeSessionEdits(base, theirs, ours).tools).toEqual([tool('a', '2'), tool('d', '2')]);
  });
});
