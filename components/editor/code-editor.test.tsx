import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { CodeEditor } from './code-editor';
import { nameExitKeys } from './name-exit-keys';

// Here the editor never loads: what stands is the plain box it begins as.
vi.mock('./load-monaco', () => ({ loadMonaco: () => new Promise(() => {}) }));
afterEach(cleanup);

it('says how to leave it once Tab was pressed in it, until it is left', () => {
  render(<CodeEditor path="a.txt" language="plaintext" value="" onChange={() => {}} label="Text" />);
  const box = screen.getByLabelText('Text');
  expect(screen.queryByText(/then Tab/)).toBeNull();
  fireEvent.focus(box);
  fireEvent.keyUp(box, { key: 'a' });
  expect(screen.queryByText(/then Tab/)).toBeNull();
  fireEvent.keyUp(box, { key: 'Tab' });
  expect(screen.getByText(/Ctrl\+M, then Tab/)).toBeTruthy();
  fireEvent.blur(box);
  expect(screen.queryByText(/then Tab/)).toBeNull();
});

it.each([
  ['MacIntel', 'Ctrl+Shift+M'],
  ['iPad', 'Ctrl+Shift+M'],
  ['Win32', 'Ctrl+M'],
  ['Linux x86_64', 'Ctrl+M'],
])('is left with the keys of the platform: %s', (platform, keys) => {
  expect(nameExitKeys(platform)).toBe(keys);
});
