import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { toPythonLiteral } from '@/lib/core/export/to-python-literal';
import { toTypescript } from '../program/write-typescript';
import { quote } from './quote';
import { toComment } from './to-comment';
import { toLines } from './to-lines';
import { toSafeJson } from './to-safe-json';

const folder = mkdtempSync(join(tmpdir(), 'loopbench-quote-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hostile = [
  ...[
    '',
    "'",
    '"',
    '\\',
    '\\\\',
    '\\"',
    '`',
    '\n',
    '\r\n',
    '\t',
    '\0',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u0085',
  ],
  ...[
    '*/',
    '//',
    '/*',
    '"""',
    "'''",
    '#{1}',
    '#$x',
    '#@x',
    ['$', '{1}'].join(''),
    '$x',
    '{$x}',
    ['$', '{x}'].join(''),
    '$(id)',
    '`id`',
    '%s',
    '{0}',
  ],
  ...[
    '?>',
    '<?php',
    '</script>',
    '\u2028',
    '\u2029',
    '\u202e',
    '\ufeff',
    '\u200b',
    '\\u0041',
    '\\u000a',
    '\\x41',
    '\\N{BEL}',
  ],
  ...[
    '😀',
    'é',
    '日本',
    '\ud83d',
    'a\udc00b',
    '__proto__',
    'EOF\n',
    '\\',
    '"\\',
    '\\\n',
    '\u{e0041}',
    '\u{10ffff}',
  ],
];
const texts = [
  ...hostile,
  hostile.join(''),
  ...fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 150, seed: 7 }),
  ...fc
    .sample(fc.array(fc.constantFrom(...hostile), { maxLength: 6 }), { numRuns: 150, seed: 8 })
    .map((one) => one.join('')),
];

/** What a language without half characters makes of them. */
const whole = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

interface Runtime {
  command: string;
  file: string;
  program: (literals: string[]) => string;
  literal: (text: string) => string;
  wanted: (text: string) => string;
}

/** Programs that print the literals as JSON, half characters as escapes. */
const runtimes: Record<string, Runtime> = {
  javascript: {
    command: process.execPath,
    file: 'a.mjs',
    program: (literals) => `process.stdout.write(JSON.stringify([\n${literals.join(',\n')}\n]))`,
    literal: quote.javascript,
    wanted: (text) => text,
  },
  python: {
    command: 'python3',
    file: 'a.py',
    program: (literals) => `import json\nprint(json.dumps([\n${literals.join(',\n')}\n]))`,
    literal: quote.python,
    wanted: (text) => text,
  },
  ruby: {
    command: 'ruby',
    file: 'a.rb',
    program: (literals) => `require "json"\nputs JSON.generate([\n${literals.join(',\n')}\n])`,
    literal: quote.ruby,
    wanted: whole,
  },
  php: {
    command: 'php',
    file: 'a.php',
    program: (literals) => `<?php\necho json_encode([\n${literals.join(',\n')}\n]);`,
    literal: quote.php,
    wanted: whole,
  },
  shell: {
    command: 'bash',
    file: 'a.sh',
    program: (literals) => literals.map((one) => `printf '%s\\0' ${one}\n`).join(''),
    literal: quote.shell,
    wanted: (text) => whole(text.replaceAll('\0', '')),
  },
};
const isThere = ({ command }: Runtime): boolean => spawnSync(command, ['--version']).status === 0;
const here = Object.entries(runtimes).filter(([, runtime]) => isThere(runtime));

describe('a text as a literal', () => {
  it.each(here)(
    'of %s is the same text when it is run',
    (name, { command, file, program, literal, wanted }) => {
      const path = join(folder, file);
      writeFileSync(path, program(texts.map(literal)));
      const { status, stdout, stderr } = spawnSync(command, [path], { encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
      const told: unknown = name === 'shell' ? stdout.split('\0').slice(0, -1) : JSON.parse(stdout);
      expect(told).toEqual(texts.map(wanted));
    },
  );

  it.each(['go', 'java', 'csharp'] as const)('of %s stays one, on one line', (language) => {
    for (const text of texts) {
      const made = quote[language](text);
      expect(made).toMatch(
        /^"(?:[^"\\\p{Cc}\u2028\u2029]|\\(?:["\\nrt]|[0-7]{3}|u[0-9a-f]{4}|U[0-9a-f]{8}))*"$/u,
      );
      // Java reads an escape with `u` before it looks for the end of a text.
      expect(made).not.toMatch(/(?<!\\)(?:\\\\)*\\u00(?:22|5c|0a|0d)/);
    }
  });
});

describe('a value', () => {
  const value = Object.fromEntries(
    texts.map((text, index) => [`${index}${text}`, [text, { [text]: null }, true, 1.5]]),
  );

  it('in TypeScript and Python is the same value when it is run', () => {
    const given = { ...value, __proto__x: { a: [] }, deep: JSON.parse('{"__proto__": {"x": 1}}') };
    for (const [name, literal, file] of [
      ['javascript', toTypescript(given), 'v.mjs'],
      ['python', toPythonLiteral(given), 'v.py'],
    ] as const) {
      const runtime = here.find(([one]) => one === name)?.[1];
      if (!runtime) continue;
      const path = join(folder, file);
      writeFileSync(path, runtime.program([literal]));
      const { stdout, stderr } = spawnSync(runtime.command, [path], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(JSON.stringify(JSON.parse(stdout))).toBe(JSON.stringify([given]));
    }
  });

  it('as JSON has only signs that are seen, and in pieces it is whole', () => {
    const text = toSafeJson(value);
    expect(text).not.toMatch(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]|\p{Cs}/u);
    expect(JSON.parse(text)).toEqual(value);
    const long = `${'😀'.repeat(30_000)}\n${text}`;
    expect(toLines(long).join('')).toBe(long);
    expect(toLines(long).every((line) => line.length <= 10_000 && !/\p{Cs}/u.test(line))).toBe(true);
  });
});

it('a comment is one line that nothing in it can end', () => {
  for (const text of texts) expect(toComment(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\\]|\*\/|\?>/u);
});
