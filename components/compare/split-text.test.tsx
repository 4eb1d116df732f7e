import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SplitText } from './split-text';

it.each([
  ['a', 'same⟦U+202E⟧ was⟦U+200B⟧'],
  ['b', 'same⟦U+202E⟧ is⟦U+2066⟧'],
] as const)('shows on side %s what is not seen as marks, so that a difference can be read', (side, shown) => {
  const pieces = [
    { op: 'same' as const, text: 'same\u202e ' },
    { op: 'removed' as const, text: 'was\u200b' },
    { op: 'added' as const, text: 'is\u2066' },
  ];
  expect(render(<SplitText pieces={pieces} side={side} />).container.textContent).toBe(shown);
});
