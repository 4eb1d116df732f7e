import { describe, expect, it } from 'vitest';
import { answererKinds } from './answerer-kinds';
import {
  type Answerer,
  answererSchema,
  findAnswererSettings,
  storedAnswererSchema,
} from './answerer-schemas';
import { describeSource } from './describe-source';

/** Settings of each kind, and what is said of them. */
const samples: { [Type in Answerer['type']]: { settings: Extract<Answerer, { type: Type }>; said: string } } =
  {
    manual: { settings: { type: 'manual' }, said: 'by hand' },
    mock: { settings: { type: 'mock', rules: [{ result: { content: 'ok' } }] }, said: 'by 1 mock rule' },
    generated: {
      settings: { type: 'generated', schema: { type: 'integer' }, seed: 7 },
      said: 'by generated values',
    },
  };

describe.each(answererKinds.map((kind) => [kind.type, kind] as const))('the answerer %s', (type, kind) => {
  const { settings, said } = samples[type];

  it('is offered and told in words', () => {
    expect(kind.describe({ ...settings })).toBe(said);
    for (const text of [kind.label, kind.note, kind.badge, kind.callLabel]) expect(text).not.toBe('');
    expect(describeSource(type)).toBe(kind.callLabel);
  });

  it('takes its own settings, given and stored, and refuses those of nobody', () => {
    expect(answererSchema.parse(settings)).toEqual(settings);
    expect(storedAnswererSchema.parse(settings)).toEqual(settings);
    expect(answererSchema.safeParse({ ...settings, type: `${type}-of-nobody` }).success).toBe(false);
  });

  it('begins with settings nothing is lost of, and gets its own back', () => {
    const first = kind.begin('an example');
    expect(answererSchema.parse(first)).toEqual(first);
    expect(kind.isUntouched(first, 'an example')).toBe(true);
    expect(kind.putBack(settings, undefined)).toEqual(settings);
    const held = findAnswererSettings(type);
    expect(held?.withoutSecrets(settings)).toEqual(settings);
    expect(held?.mend({ ...settings }, 'tools.0.answerer')).toEqual({ answerer: settings, changes: [] });
  });
});

it('keeps rules that were made since when those from before come back', () => {
  const mock = answererKinds.find(({ type }) => type === 'mock');
  const ruleOf = (content: string) => ({ result: { content } });
  const before: Answerer = { type: 'mock', rules: [ruleOf('before')] };
  expect(mock?.putBack(before, { type: 'mock', rules: [ruleOf('since')] })).toEqual({
    type: 'mock',
    rules: [ruleOf('before'), ruleOf('since')],
  });
  expect(mock?.putBack(before, { type: 'mock', rules: [ruleOf('')] })).toEqual(before);
});

it('tells one of a later version by its name', () => {
  expect(describeSource('http')).toBe('answered by http');
  // A file may call it anything.
  expect(describeSource('constructor')).toBe('answered by constructor');
  expect(describeSource('__proto__')).toBe('answered by __proto__');
});
