import { describe, expect, it } from 'vitest';
import { compilePattern } from './compile-pattern';

const texts = [
  '',
  'a',
  'ab',
  'a\nb',
  '\u00a0',
  '\u2028',
  ' ',
  '\v',
  'é',
  'Ω',
  '😀',
  'x-1',
  '[',
  ']',
  '\x01',
  '2024-2024',
];

describe('compilePattern', () => {
  it.each([
    '^a.b$',
    '.',
    '\\s',
    '^\\S+$',
    '[\\s\\S]',
    '[^\\s]',
    '[.]',
    '[\\]]',
    '\\p{L}',
    '\\p{Script=Greek}',
    '\\u{1F600}',
    '\\ud83d\\ude00',
    '^.$',
    '(?<y>\\d{4})-\\k<y>',
    '^(?!a)',
    '(?<=a)b',
    '\\cA',
    '^\\w+$',
    '\\bx\\b',
    '[]',
    '[^]',
    'a|b|',
    '^$',
    '',
  ])('%s matches what ECMA-262 matches', (source) => {
    const native = new RegExp(source, 'u');
    const pattern = compilePattern(source);
    expect(texts.filter((text) => pattern?.test(text))).toEqual(texts.filter((text) => native.test(text)));
  });

  it.each([
    '(?i)ABC',
    '(?P<name>abc)',
    '[\\w-.]bc',
    '\\@?abc',
    '(?i)^(?!x)ABC',
    '(?>abc)',
    '(?P<n>)abc(?P=n)',
  ])('%s passes, though it is another dialect', (source) => {
    expect(compilePattern(source)?.test('abc')).toBe(true);
  });

  it.each(['[', '(', '*a', 'a**', '\\'])('%s is no regular expression', (source) => {
    expect(compilePattern(source)).toBeNull();
  });

  it('counts beyond what RE2 counts to', () => {
    expect(compilePattern('^a{2000}$')?.test('a'.repeat(2000))).toBe(true);
  });
});
