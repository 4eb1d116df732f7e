import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bodyFields } from '@/lib/core/claude/shape/body-shapes';
import {
  anything,
  count,
  flag,
  integer,
  list,
  map,
  object,
  type Shape,
  textOr,
  variants,
} from '@/lib/core/claude/shape/shape';
import { findHeldTexts } from './invalid/find-held-texts';
import type { InvalidTexts } from './invalid/invalid-text';
import { ShapeControl } from './shape-control';
import { KeepInvalid } from './testing/keep-invalid';

vi.mock('@/components/editor/code-editor', () => ({
  CodeEditor: ({
    label,
    value,
    onChange,
  }: {
    label: string;
    value: string;
    onChange: (text: string) => void;
  }) => <textarea aria-label={label} value={value} onChange={(event) => onChange(event.target.value)} />,
}));

afterEach(cleanup);

let texts: InvalidTexts = {};
let value: unknown;
beforeEach(() => {
  texts = {};
  value = undefined;
});

/** A form that can be put away, and a value that somebody else can set. */
function Page({ shape, initial, other }: { shape: Shape; initial: unknown; other?: unknown }) {
  const [now, setNow] = useState(initial);
  const [isThere, setThere] = useState(true);
  value = now;
  return (
    <KeepInvalid onTexts={(next) => (texts = next)}>
      {isThere && <ShapeControl shape={shape} label="f" path="/r/f" value={now} onChange={setNow} />}
      <button type="button" onClick={() => setThere(!isThere)}>
        Other tab
      </button>
      <button type="button" onClick={() => setNow(other)}>
        Set by another
      </button>
    </KeepInvalid>
  );
}

const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, text: string) => fireEvent.change(box(label), { target: { value: text } });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const isTold = () => Object.values(texts).every(({ problem }) => screen.queryByText(problem) !== null);
/** What would hold back a run, by the place. */
const held = () =>
  Object.entries(findHeldTexts(texts, { r: { f: value } })).map(([path, { text }]) => `${path} ${text}`);

const cases: [what: string, shape: Shape, initial: unknown, label: string, text: string, place: string][] = [
  ['a number', count, 3, 'f', '3x', '/r/f'],
  ['any JSON', anything, undefined, 'f', '{"a":', '/r/f'],
  ['a value of another form', flag, { odd: 1 }, 'f', '{"odd": 1', '/r/f'],
  ['a field of an object', object({ a: count }), undefined, 'a', '-', '/r/f/a'],
  ['an object in an object', object({ a: object({ b: anything }) }), undefined, 'b', '[', '/r/f/a/b'],
  ['an entry of a list', list(object({ n: count })), [{ n: 1 }], 'n', '…', '/r/f/0/n'],
  ['a named entry', map(object({ n: count })), { 'x/y': {} }, 'n', 'no', '/r/f/x~1y/n'],
  ['a variant', variants({ a: object({ n: integer(2) }) }), { type: 'a', n: 2 }, 'n', '1', '/r/f/n'],
  ['fields in place of an id', textOr(object({ n: count })), { n: 1 }, 'n', '1.5', '/r/f/n'],
];

describe('what cannot be sent', () => {
  it.each(cases)(
    'of %s is told, holds back a run, and is there when the form comes back',
    async (...given) => {
      const [, shape, initial, label, text, place] = given;
      render(<Page shape={shape} initial={initial} />);
      type(label, text);
      expect([box(label).value, isTold()]).toEqual([text, true]);
      expect([held(), value]).toEqual([[`${place} ${text}`], initial]);
      await press('Other tab');
      expect(held()).toEqual([`${place} ${text}`]);
      await press('Other tab');
      expect([box(label).value, isTold()]).toEqual([text, true]);
    },
  );

  it('is let go once it can be sent', () => {
    render(<Page shape={count} initial={3} />);
    type('f', '3x');
    type('f', '3');
    expect([held(), value, box('f').value]).toEqual([[], 3, '3']);
  });

  const entries = list(object({ n: count }));

  it('moves up with its entry when one before it is taken out', async () => {
    render(<Page shape={entries} initial={[{}, {}, {}]} />);
    const [first, , third] = screen.getAllByLabelText('n');
    if (first && third) {
      fireEvent.change(first, { target: { value: 'one' } });
      fireEvent.change(third, { target: { value: 'three' } });
    }
    expect(held()).toEqual(['/r/f/0/n one', '/r/f/2/n three']);
    await press('Take out f 1');
    expect(held()).toEqual(['/r/f/1/n three']);
    expect(screen.getAllByLabelText<HTMLInputElement>('n').map((one) => one.value)).toEqual(['', 'three']);
    await press('Take out f 2');
    await press('Add to f');
    expect(held()).toEqual([]);
    expect(screen.getAllByLabelText<HTMLInputElement>('n').map((one) => one.value)).toEqual(['', '']);
  });

  it.each([
    ['a named entry is taken out', map(object({ n: count })), { a: {} }, () => press('Take out a')],
    [
      'another variant is chosen',
      variants({ a: object({ n: count }), b: object({ n: count }) }),
      { type: 'a' },
      () => userEvent.selectOptions(box('f'), 'b'),
    ],
    [
      'nothing is chosen in place of fields',
      textOr(object({ n: count })),
      {},
      () => userEvent.selectOptions(box('f'), 'not set'),
    ],
  ])('is forgotten when %s', async (_what, shape, initial, act) => {
    render(<Page shape={shape} initial={initial} />);
    type('n', 'no');
    expect(held()).toHaveLength(1);
    await act();
    expect([held(), texts]).toEqual([[], {}]);
  });

  it.each([
    ['the field', count, 3, 4, 'f', '4'],
    ['its list', entries, [{}], undefined, 'n', undefined],
    [
      'a value of another form',
      bodyFields.compaction?.shape ?? anything,
      { odd: 1 },
      undefined,
      'f',
      undefined,
    ],
  ])('gives way to what somebody else sets: %s', async (_what, shape, initial, other, label, shown) => {
    render(<Page shape={shape} initial={initial} other={other} />);
    type(label, '{');
    expect(held()).toHaveLength(1);
    await press('Set by another');
    expect(held()).toEqual([]);
    if (shown !== undefined) expect(box(label).value).toBe(shown);
  });
});
