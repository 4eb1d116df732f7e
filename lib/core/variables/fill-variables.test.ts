import { describe, expect, it } from 'vitest';
import { readVariables } from '@/lib/core/session/read-variables';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { fillContent } from './fill-content';
import { fillVariables } from './fill-variables';

const fill = (text: string, variables: Record<string, string>) =>
  fillVariables(text, readVariables(sessionConfigSchema.parse({ loop: { variables } })) ?? (() => undefined));

describe('variables', () => {
  it('stand wherever they are named', () => {
    expect(fill('{{a}}, {{b.c-d}} and {{a}}', { a: '1', 'b.c-d': '2' })).toMatchObject({
      text: '1, 2 and 1',
      missing: [],
    });
  });

  it('go in as text, once', () => {
    expect(fill('{{a}}', { a: '{{b}} $& $1', b: 'no' }).text).toBe('{{b}} $& $1');
  });

  it('stay as they are named, and are told once, where they have no value', () => {
    expect(fill('{{x}} {{a}} {{y}} {{x}}', { a: '' })).toMatchObject({
      text: '{{x}}  {{y}} {{x}}',
      missing: ['x', 'y'],
    });
  });

  it('may stand between blanks', () => {
    expect(fill('{{ a }}, {{a }}, {{\ta}} and {{ b }}', { a: '1' })).toMatchObject({
      text: '1, 1, 1 and {{ b }}',
      missing: ['b'],
    });
    expect(fill('\\{{ a }}', { a: '1' }).text).toBe('{{ a }}');
  });

  it.each([
    ['{"a": "<{{a}}>", "n": {{ n }}, "w": {{w}}}', { a: '<say "hi"\n\\o/>', n: 7, w: 'word' }],
    ['[{{n}}, "\\{{a}}", "\\\\{{n}}"]', [7, '{{a}}', '\\7']],
    [' {"{{w}}": [{{list}}]}', { word: [[1, '2']] }],
  ])('leave a text that is JSON as JSON: %s', (text, wanted) => {
    const variables = { a: 'say "hi"\n\\o/', n: '7', w: 'word', list: '[1,"2"]' };
    expect(JSON.parse(fill(text, variables).text)).toEqual(wanted);
  });

  it('go as they are into what only looks like JSON', () => {
    expect(fill('{{a}}', { a: '"' }).text).toBe('"');
    expect(fill('{ {{a}} }', { a: '"' }).text).toBe('{ " }');
    expect(fill('[note] {{a}}', { a: '"' }).text).toBe('[note] "');
    expect(fill('{"a": "{{x}}"}', { a: '1' })).toMatchObject({ text: '{"a": "{{x}}"}', missing: ['x'] });
  });

  it('can be written about', () => {
    expect(fill('\\{{a}} \\\\{{a}} \\{{', { a: '1' })).toMatchObject({
      text: '{{a}} \\{{a}} \\{{',
      missing: [],
    });
  });

  it('are not what an object has by nature', () => {
    expect(fill('{{constructor}} {{toString}}', { a: '1' }).missing).toEqual(['constructor', 'toString']);
  });

  it('have names, and nothing else in double braces is one', () => {
    const text = '{{1a}} {{}} {{#if a}} {a} {{a b}} {{\na}} {{{a}}';
    expect(fill(text, { a: '1' })).toMatchObject({
      text: '{{1a}} {{}} {{#if a}} {a} {{a b}} {{\na}} {1',
      missing: [],
    });
    expect(sessionConfigSchema.safeParse({ loop: { variables: { '1a': 'x' } } }).success).toBe(false);
  });

  const MB = 1024 * 1024;
  it.each([
    ['is named too often', '{{big}}{{small}}'.repeat(300), { big: 'x'.repeat(MB), small: 'y' }, 'big'],
    ['is longer than all there is', '{{big}}', { big: 'x'.repeat(17 * MB) }, 'big'],
    ['stands in too many places', '{{a}}'.repeat(10_001), { a: '' }, 'a'],
  ])('stay as they are named where one %s, and it is told which', (_title, text, variables, name) => {
    const values = new Map(Object.entries(variables));
    expect(fillVariables(text, (each) => values.get(each))).toMatchObject({ text, tooLong: name });
  });

  it('may make a text longer by 16 million characters, all blocks of it together', () => {
    const value = 'x'.repeat(8 * MB + 8);
    const block = { type: 'text' as const, text: '{{half}}' };
    const fillBlocks = (count: number) => fillContent(Array(count).fill(block), () => value);
    expect(fillBlocks(2).tooLong).toBeNull();
    expect(fillBlocks(3)).toEqual({ content: [block, block, block], missing: [], tooLong: 'half' });
  });

  it('are none in a session that defines none', () => {
    for (const loop of [{}, { variables: {} }])
      expect(readVariables(sessionConfigSchema.parse({ loop }))).toBeNull();
  });
});
