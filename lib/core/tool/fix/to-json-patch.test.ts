import { expect, it } from 'vitest';
import { applyEdit } from '@/lib/core/repair/mend/apply-edit';
import { toJsonPatch } from './to-json-patch';

const definition = { input_schema: { enum: [1, 'a'], required: ['id'] } };

it('replaces what stands in a list, adds what does not, and says the same to every reader of RFC 6902', () => {
  const patch = toJsonPatch(
    [
      { path: ['input_schema', 'enum', 0], value: '1' },
      { path: ['input_schema', 'required', 1], value: 'city' },
      { path: ['input_schema', 'type'], value: 'object' },
      { path: ['input_schema', 'enum', 1] },
    ],
    definition,
    ['tools', 0],
  );
  expect(patch.map(({ op }) => op)).toEqual(['replace', 'add', 'add', 'remove']);
  const request = patch.reduce(applyEdit, { tools: [definition] } as unknown);
  expect(request).toEqual({
    tools: [{ input_schema: { enum: ['1'], required: ['id', 'city'], type: 'object' } }],
  });
});

it('puts an added item before the one that stands at its place', () => {
  expect(applyEdit({ list: [1, 2] }, { op: 'add', path: '/list/1', value: 'x' })).toEqual({
    list: [1, 'x', 2],
  });
  expect(applyEdit({ list: [1] }, { op: 'add', path: '/list/-', value: 2 })).toEqual({ list: [1, 2] });
  expect(applyEdit({ list: [1, 2] }, { op: 'replace', path: '/list/1', value: 'x' })).toEqual({
    list: [1, 'x'],
  });
});
