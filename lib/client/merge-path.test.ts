import { expect, it } from 'vitest';
import type { ShownTurn } from '@/lib/core/cut/shown';
import { mergePath } from './merge-path';

const turn = (id: string, parentId: string | null): ShownTurn => ({
  id,
  parentId,
  runId: null,
  createdAt: '2026-11-30T00:00:00.000Z',
  message: { role: 'user', content: id },
});
const path = (...ids: string[]) => ids.slice(1).map((id, index) => turn(id, ids[index] || null));
const ids = (turns: ShownTurn[]) => turns.map(({ id }) => id).join('');

it.each([
  ['what follows is added', path('', 'a', 'b'), path('b', 'c', 'd'), 'd', 'abcd'],
  ['nothing new leaves it as it is', path('', 'a', 'b'), [], 'b', 'ab'],
  ['an earlier end cuts it', path('', 'a', 'b', 'c'), [], 'a', 'a'],
  [
    'another branch takes the place from where they part',
    path('', 'a', 'b', 'c'),
    path('a', 'x', 'y'),
    'y',
    'axy',
  ],
  ['another root takes all of it', path('', 'a', 'b'), path('', 'x'), 'x', 'x'],
  ['an end that does not join stands alone', path('m', 'n', 'o'), path('e', 'f', 'g'), 'g', 'fg'],
  ['what is given again is there once', path('', 'a', 'b', 'c'), path('a', 'b', 'c', 'd'), 'd', 'abcd'],
  ['a session without turns has none', path('', 'a'), [], null, ''],
])('%s', (_title, known, given, head, expected) => {
  expect(ids(mergePath(known, given, head))).toBe(expected);
});
