import { expect, it } from 'vitest';
import { layOutTree } from './lay-out-tree';

/** "a>b": b follows a. */
const tree = (...links: string[]) =>
  links.map((link) => {
    const [parentId, id = ''] = link.includes('>') ? link.split('>') : [null, link];
    return { id, parentId: parentId ?? null, label: id, createdAt: '' };
  });

const draw = (turns: ReturnType<typeof tree>, head: string | null) =>
  layOutTree(turns, head).map(
    ({ own, start, parent, shown, isCurrent }) =>
      `${parent ?? '-'} ${start} ${own.map(({ id }) => id).join('')} ${shown}${isCurrent ? '*' : ''}`,
  );

it('draws a conversation without forks as one line', () => {
  expect(draw(tree('a', 'a>b', 'b>c'), 'c')).toEqual(['- 0 abc 3*']);
});

it('begins a line where another is left, and knows which parts of them are shown', () => {
  expect(draw(tree('a', 'a>b', 'b>c', 'a>d', 'd>e', 'd>f'), 'f')).toEqual([
    '- 0 abc 1',
    '0 1 de 1',
    '1 2 f 1*',
  ]);
});

it('draws several beginnings, and the line that leaves last first', () => {
  expect(draw(tree('a', 'a>b', 'b>c', 'x', 'a>d', 'b>e', 'a>f'), 'a')).toEqual([
    '- 0 abc 1',
    '0 2 e 0',
    '0 1 d 0',
    '0 1 f 0',
    '- 0 x 0',
  ]);
});

it('draws a deep tree with many ends', () => {
  const turns = Array.from({ length: 20_000 }, (_, index) =>
    tree(
      index === 0 ? 't0' : `t${index - 1}>t${index}`,
      ...(index % 40 === 1 ? [`t${index}>e${index}`] : []),
    ),
  ).flat();
  expect(layOutTree(turns, null)).toHaveLength(501);
});
