import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { JsonTree } from './json-tree';

it('shows what is not seen, or turns the text around it, as marks: in names and in values', () => {
  render(<JsonTree value={{ 'a\u202eb': 'x\u2066y' }} label="Answer" issues={new Map()} />);
  expect(screen.getByRole('figure', { name: 'Answer' }).textContent).toContain('a⟦U+202E⟧b: "x⟦U+2066⟧y"');
});
