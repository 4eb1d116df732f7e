import { describe, expect, it } from 'vitest';
import { sessionConfigSchema } from '../session-config';
import { findField } from './find-field';
import { findFieldNotes } from './find-field-notes';
import { isFieldShown } from './is-field-shown';
import { listSetFields } from './list-set-fields';
import { otherFields, withOtherFields } from './other-fields';
import { perRunFields } from './per-run-fields';
import type { RequestField } from './request-field';
import { requestFields } from './request-fields';

const configOf = (given: object) => sessionConfigSchema.parse({ model: 'm', ...given });

it.each(requestFields.map((field) => [field.name, field] as const))(
  'the field %s is found by its place and shows what the settings have at first',
  (name, field) => {
    expect(findField(`/${name.replaceAll('.', '/')}`)).toBe(field);
    expect(requestFields.filter((other) => other.label === field.label)).toEqual([field]);
    expect(findFieldNotes(field, configOf({}))).toEqual([]);
  },
);

it('no field whose control can hold what cannot be sent is changed for one run', () => {
  const kinds = perRunFields.map(({ control }) =>
    control.kind === 'shape' ? control.shape.is : control.kind,
  );
  expect(kinds.filter((kind) => kind !== 'model' && kind !== 'system')).toEqual([]);
});

describe('other request fields', () => {
  const config = configOf({ future_tier: 'auto', stop_sequences: ['x'] });

  it('are those no control shows', () => {
    expect(otherFields(config)).toEqual({ future_tier: 'auto' });
    expect(otherFields(configOf({}))).toBeUndefined();
  });

  it('replace each other and leave the rest alone', () => {
    const next = withOtherFields(config, { future_data: { user_id: 'u' }, model: 'hijacked', loop: 5 });
    expect(next).toEqual({
      model: 'm',
      max_tokens: 4096,
      loop: config.loop,
      stop_sequences: ['x'],
      future_data: { user_id: 'u' },
    });
  });

  it.each<[string, object]>([
    [
      'a block of a system prompt that is not only text',
      { system: [{ type: 'text', text: 'x', citations: {} }] },
    ],
    [
      'a system prompt of more blocks than a form shows',
      { system: Array(51).fill({ type: 'text', text: 'x' }) },
    ],
    [
      'a cache breakpoint of another kind',
      { system: [{ type: 'text', text: 'x', cache_control: { type: 'lasting' } }] },
    ],
    ['a form of thinking that is not offered', { thinking: { type: 'enabled', budget_tokens: 9000 } }],
    ['what stands beside fields of a group', { output_config: { task_budget: { total: 20_000 } } }],
    ['an effort nobody has heard of', { output_config: { effort: 'utmost' } }],
    ['a group that is none', { output_config: 5 }],
    ['stop sequences that are no list', { stop_sequences: 'x' }],
  ])('hold %s', (_title, given) => {
    const held = configOf(given);
    expect(otherFields(held)).toEqual(given);
    expect(withOtherFields(held, otherFields(held))).toEqual(held);
    expect(withOtherFields(held, undefined)).toEqual(configOf({}));
  });

  it('takes a value no control can show, also where none was set or another', () => {
    const bare = sessionConfigSchema.parse({});
    const thinking = { type: 'enabled', budget_tokens: 9000 };
    const system = [{ type: 'text', text: 'Be brief.', citations: {} }];
    expect(withOtherFields(bare, { thinking, system })).toMatchObject({ thinking, system });
    const set = { ...bare, thinking: { type: 'enabled', budget_tokens: 2048 } };
    expect(withOtherFields(set, { thinking })).toMatchObject({ thinking });
    expect(withOtherFields(set, {})).toEqual(set);
  });

  it('stay apart from fields of the same group that a control shows', () => {
    const held = configOf({ output_config: { effort: 'low', task_budget: { total: 20_000 } } });
    expect(otherFields(held)).toEqual({ output_config: { task_budget: { total: 20_000 } } });
    expect(withOtherFields(held, { output_config: { effort: 'max', other: 1 } })).toMatchObject({
      output_config: { effort: 'low', other: 1 },
    });
  });
});

describe('a field that is added', () => {
  const dummy: RequestField = {
    name: 'future.level',
    label: 'Level',
    control: { kind: 'choice', options: [{ label: 'not set' }, { label: 'one', value: 1 }] },
    section: 'request',
    isSent: true,
    isFor: (model) => model === 'm',
    beta: 'levels-2026-01-01',
    conflicts: [{ isHit: (_value, config) => config.future_tier === 'auto', message: 'Not with a tier.' }],
  };
  const fields = [...requestFields, dummy];

  it('is no other field any more, unless its control cannot show it', () => {
    expect(otherFields(configOf({ future: { level: 1, user_id: 'u' } }), fields)).toEqual({
      future: { user_id: 'u' },
    });
    expect(otherFields(configOf({ future: { level: 2 } }), fields)).toEqual({ future: { level: 2 } });
  });

  it('is told among what settings set, and found in a comparison', () => {
    expect(listSetFields(configOf({ future: { level: 1 }, system: 'x', top_k: 5 }), fields)).toEqual([
      'm',
      'a system prompt',
      'Level',
      'top_k',
    ]);
    expect(findField('/future/level', fields)).toBe(dummy);
    expect(findField('/future', fields)).toBeUndefined();
  });

  it.each<[object, string[]]>([
    [{}, []],
    [{ future: { level: 1 }, betas: ['levels-2026-01-01'] }, []],
    [{ future: { level: 1 } }, ['Level needs the beta levels-2026-01-01: add it to anthropic-beta.']],
    [
      { model: 'other', future: { level: 1 }, betas: ['levels-2026-01-01'], future_tier: 'auto' },
      ['other does not take Level.', 'Not with a tier.'],
    ],
  ])('says of %j what stands in its way', (given, notes) => {
    expect(findFieldNotes(dummy, configOf(given))).toEqual(notes);
  });

  it('is shown for models it is for, and for others while it is sent', () => {
    expect(isFieldShown(dummy, configOf({}))).toBe(true);
    expect(isFieldShown(dummy, configOf({ model: 'other' }))).toBe(false);
    expect(isFieldShown(dummy, configOf({ model: 'other', future: { level: 1 } }))).toBe(true);
    expect(
      isFieldShown({ ...dummy, isSent: false }, configOf({ model: 'other', future: { level: 1 } })),
    ).toBe(false);
  });
});
