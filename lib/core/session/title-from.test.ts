import { expect, it } from 'vitest';
import { titleFrom } from './title-from';

const title = (text: string) => titleFrom([{ type: 'text', text }]);

it.each([
  ['its first line', '\n  Where is order 48810?\nAnd 11111?', 'Where is order 48810?'],
  ['a line with its blanks drawn together', ' a \t b\u00a0 c ', 'a b c'],
  ['a line cut at a word', 'word '.repeat(20), `${'word '.repeat(16).trimEnd()}…`],
  ['the beginning of megabytes in one line', 'word '.repeat(1_000_000), `${'word '.repeat(16).trimEnd()}…`],
  ['whole characters of a line without a blank', '😀'.repeat(20_000), `${'😀'.repeat(40)}…`],
])('a session is called by %s', (_what, text, expected) => {
  expect(title(text)).toBe(expected);
});

it('a session is called by nothing where nothing was said', () => {
  expect([title(' \n '), titleFrom([])]).toEqual([null, null]);
});
