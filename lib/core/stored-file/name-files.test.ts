import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFiles } from './name-files';

const bytes = (text: string) => new TextEncoder().encode(text).length;
const NEVER = /[/\\<>:"|?*\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00ad\ud800-\udfff]/u;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i;

describe('the name of a file', () => {
  it.each([
    ['report.csv', 'report.csv'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\a.txt', 'a.txt'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1 .log', '_com1 .log'],
    ['a\u202Egpj.exe', 'agpj.exe'],
    ['in\u200Bvisi\uFEFFble.md', 'invisible.md'],
    ['...', 'file'],
    ['..', 'file'],
    ['', 'file'],
    [' . a b . ', '. a b'],
    ['what? "me": <b>|*.html', 'what_ _me__ _b___.html'],
    ['a\r\nb\0.txt', 'a b.txt'],
    ['half\uD83D.txt', 'half.txt'],
    ['.env', '.env'],
    ['注文 2.csv', '注文 2.csv'],
    [`${'ا'.repeat(200)}.pdf`, `${'ا'.repeat(58)}.pdf`],
    [`a.${'x'.repeat(200)}`, `a.${'x'.repeat(118)}`],
    ['\u00A0\u3000x\u00A0', 'x'],
  ])('%j is kept as %j', (original, name) => {
    expect(nameFiles([original])).toEqual([name]);
  });

  it('is nobody else’s, also where upper and lower case or composed letters are one', () => {
    expect(nameFiles(['a.csv', 'A.CSV', 'a.csv', 'a (2).csv', 'é', 'E\u0301'])).toEqual([
      'a.csv',
      'A (2).CSV',
      'a (3).csv',
      'a (2) (2).csv',
      'é',
      'É (2)',
    ]);
    const long = `${'a'.repeat(200)}.txt`;
    const names = nameFiles(Array.from({ length: 120 }, () => long));
    expect(new Set(names).size).toBe(120);
    expect(names.every((name) => bytes(name) <= 120 && name.endsWith('.txt'))).toBe(true);
  });

  it('is one every system takes, whatever anybody calls it', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.stringMatching(/^[. /\\:a-cA-C"?*\u202e\u200b]{0,12}$/),
      fc.constantFrom('CON', 'con.', 'aux .txt', 'NUL/', 'lpt1.a.b', '\u200b', '. . .'),
    );
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 8 }), (originals) => {
        const names = nameFiles(originals);
        expect(names).toHaveLength(originals.length);
        expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(bytes(name)).toBeGreaterThan(0);
          expect(bytes(name)).toBeLessThanOrEqual(120);
          expect(name).not.toMatch(NEVER);
          expect(name).not.toMatch(/^\s|[.\s]$|^\.*$/u);
          expect(name).not.toMatch(DEVICE);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
