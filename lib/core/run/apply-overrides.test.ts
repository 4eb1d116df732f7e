import { describe, expect, it } from 'vitest';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { applyOverrides } from './apply-overrides';

const config = sessionConfigSchema.parse({
  model: 'claude-test',
  system: 'Be brief.',
  loop: { max_steps: 7, max_continuations: 3, variables: { shop: 'Acme' } },
});

describe('applyOverrides', () => {
  it('replaces the fields that are given and takes out those that are null', () => {
    expect(applyOverrides(config, { model: 'claude-other', system: null })).toEqual({
      ...config,
      model: 'claude-other',
      system: undefined,
    });
  });

  it('replaces the fields of the loop one by one', () => {
    expect(applyOverrides(config, { loop: { max_steps: 2, variables: null } }).loop).toEqual({
      max_steps: 2,
      max_continuations: 3,
    });
  });

  it('gives a loop that is taken out its defaults', () => {
    expect(applyOverrides(config, { loop: null }).loop).toEqual(sessionConfigSchema.parse({}).loop);
  });
});
