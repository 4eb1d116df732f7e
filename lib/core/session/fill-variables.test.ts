import { describe, expect, it } from 'vitest';
import { fillVariables } from './fill-variables';
import { readVariables } from './read-variables';
import { sessionConfigSchema } from './session-config';

const fill = (text: string, variables: Record<string, string>) =>
  fillVariables(text, readVariables(sessionConfigSchema.parse({ loop: { variables } })) ?? (() => undefined));

describe('variables', () => {
  it('stand wherever they are named', () => {
    expect(fill('{{a}}, {{b.c-d}} and {{a}}', { a: '1', 'b.c-d': '2' })).toEqual({
      text: '1, 2 and 1',
      missing: [],
    });
  });

  it('go in as text, once', () => {
    expect(fill('{{a}}', { a: '{{b}} $& $1', b: 'no' }).text).toBe('{{b}} $& $1');
  });

  it('stay as they are named, and are told once, where they have no value', () => {
    expect(fill('{{x}} {{a}} {{y}} {{x}}', { a: '' })).toEqual({
      text: '{{x}}  {{y}} {{x}}',
      missing: ['x', 'y'],
    });
  });

  it('can be written about', () => {
    expect(fill('\\{{a}} \\\\{{a}} \\{{', { a: '1' })).toEqual({ text: '{{a}} \\{{a}} \\{{', missing: [] });
  });

  it('are not what an object has by nature', () => {
    expect(fill('{{constructor}} {{toString}}', { a: '1' }).missing).toEqual(['constructor', 'toString']);
  });

  it('have names, and nothing else in double braces is one', () => {
    const text = '{{ a }} {{1a}} {{}} {{#if a}} {a} {{{a}}';
    expect(fill(text, { a: '1' })).toEqual({ text: '{{ a }} {{1a}} {{}} {{#if a}} {a} {1', missing: [] });
    expect(sessionConfigSchema.safeParse({ loop: { variables: { '1a': 'x' } } }).success).toBe(false);
  });

  it('are none in a session that defines none', () => {
    for (const loop of [{}, { variables: {} }])
      expect(readVariables(sessionConfigSchema.parse({ loop }))).toBeNull();
  });
});
