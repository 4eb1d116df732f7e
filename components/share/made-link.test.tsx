import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { MadeLink } from './made-link';

afterEach(cleanup);

it.each([
  ['one that is stored', 'https://bench.example/s/abc', true, /shown only once/, null],
  ['one that holds everything', 'https://bench.example/s#abc', false, /neither revoked nor counted/, null],
  ['one that is long', `https://bench.example/s#${'a'.repeat(9000)}`, false, /Some programs cut links/, null],
  ['one to this machine', 'http://127.0.0.1:3000/s/abc', true, /shown only once/, /Only this machine/],
  ['one to this machine by IPv6', 'http://[::1]:3000/s/abc', true, /shown only once/, /Only this machine/],
])('says of a link what one has to know: %s', (_what, url, isStored, words, warning) => {
  render(<MadeLink url={url} isStored={isStored} onClose={() => {}} />);
  screen.getByText(words);
  if (warning) screen.getByText(warning);
  else expect(screen.queryByText(/Only this machine/)).toBeNull();
  expect(screen.getByRole('link', { name: 'Open it' }).getAttribute('href')).toBe(url);
});

it('copies the link, and says so', async () => {
  const user = userEvent.setup();
  render(<MadeLink url="https://bench.example/s/abc" isStored onClose={() => {}} />);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  await screen.findByRole('button', { name: 'Copied' });
  expect(await navigator.clipboard.readText()).toBe('https://bench.example/s/abc');
});
