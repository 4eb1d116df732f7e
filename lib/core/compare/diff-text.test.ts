import { expect, it } from 'vitest';
import { createDiffText } from './diff-text';

it('marks the words that differ', () => {
  expect(createDiffText()('Order 1 was shipped today.', 'Order 2 was shipped today.')).toEqual([
    { op: 'same', text: 'Order ' },
    { op: 'removed', text: '1' },
    { op: 'added', text: '2' },
    { op: 'same', text: ' was shipped today.' },
  ]);
});

it('shows two texts with little in common one after the other', () => {
  expect(createDiffText()('The sky is blue.', 'Nobody answered, so I gave up.')).toEqual([
    { op: 'removed', text: 'The sky is blue.' },
    { op: 'added', text: 'Nobody answered, so I gave up.' },
  ]);
});

it('shortens what is the same over a long stretch', () => {
  const long = 'same words here. '.repeat(500);
  const pieces = createDiffText()(`${long}one`, `${long}two`) ?? [];
  expect(pieces.map(({ op }) => op)).toEqual(['skipped', 'same', 'removed', 'added']);
  const length = pieces.reduce(
    (sum, piece) =>
      sum + (piece.op === 'skipped' ? piece.length : piece.op === 'added' ? 0 : piece.text.length),
    0,
  );
  expect(length).toBe(long.length + 3);
});

it('compares long texts by line', () => {
  const lines = Array.from({ length: 2000 }, (_, index) => `Line ${index} of the log`);
  const other = lines.with(1000, 'Something else happened');
  const pieces = createDiffText()(lines.join('\n'), other.join('\n')) ?? [];
  expect(pieces.filter(({ op }) => op === 'removed')).toEqual([
    { op: 'removed', text: 'Line 1000 of the log\n' },
  ]);
});

it('leaves texts of megabytes alone', () => {
  const text = 'x'.repeat(5_000_000);
  expect(createDiffText()(text, `${text}y`)).toBeNull();
});

it('stops comparing when enough has been compared', () => {
  const diffText = createDiffText(1000);
  expect(diffText('one two '.repeat(100), 'one three '.repeat(100))).not.toBeNull();
  expect(diffText('one', 'two')).toBeNull();
});
