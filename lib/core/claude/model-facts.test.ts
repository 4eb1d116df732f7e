import { describe, expect, it } from 'vitest';
import { findModelFacts, knownModels } from './model-facts';

describe('findModelFacts', () => {
  it('knows a model with and without its snapshot date', () => {
    expect(findModelFacts('claude-haiku-4-5-20251001')).toBe(findModelFacts('claude-haiku-4-5'));
    expect(findModelFacts('claude-haiku-4-5').maxOutput).toBe(64_000);
  });

  it.each(['simulator', 'gateway/claude-opus-5-5', ''])(
    'lets %s do everything, for it is in no table',
    (model) => {
      expect(findModelFacts(model)).toMatchObject({
        id: model,
        isKnown: false,
        maxOutput: null,
        canForceTools: true,
        canPrefill: true,
        hasSystemMessages: true,
      });
    },
  );

  it('lists each model once', () => {
    const ids = knownModels.map((model) => model.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('forces tools on the models that take it only', () => {
    const refusing = knownModels.filter((model) => !model.canForceTools).map((model) => model.id);
    expect(refusing).toEqual([
      'claude-fable-5-2',
      'claude-mythos-5-2',
      'claude-fable-5-1',
      'claude-mythos-5-1',
      'claude-opus-5-5',
      'claude-sonnet-5-5',
      'claude-mythos-preview',
    ]);
  });
});
