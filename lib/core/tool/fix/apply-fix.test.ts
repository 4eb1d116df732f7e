import { describe, expect, it } from 'vitest';
import { applyFix } from './apply-fix';
import type { ToolEdit } from './tool-fix';

const fix = (...edits: ToolEdit[]) => ({ label: 'Fix', edits });

describe('a fix', () => {
  it('changes what it names, and leaves everything else as typed', () => {
    const text = '{\n\t"zeta" : 12345678901234567890,\n\t"name":"a b" , "x": [1,2]\n}';
    expect(applyFix(text, fix({ path: ['name'], value: 'a_b' }))).toBe(text.replace('a b', 'a_b'));
  });

  it('calls a field by another name without touching its value', () => {
    const text = '{"name": "a", "parameters":  {"maximum": 1e400}}';
    expect(applyFix(text, fix({ path: ['parameters'], rename: 'input_schema' }))).toBe(
      text.replace('parameters', 'input_schema'),
    );
  });

  it.each([
    ['{\n    "a": 1\n}', '{\n    "a": 1,\n    "b": {\n        "c": 1\n    }\n}'],
    ['{\r\n  "a": 1\r\n}', '{\r\n  "a": 1,\r\n  "b": {\r\n    "c": 1\r\n  }\r\n}'],
    ['{\n\t"a": 1\n}', '{\n\t"a": 1,\n\t"b": {\n\t\t"c": 1\n\t}\n}'],
    ['{"a": 1}', '{"a": 1,"b": {"c":1}}'],
  ])('adds to %j in the look it has', (text, fixed) => {
    expect(applyFix(text, fix({ path: ['b'], value: { c: 1 } }))).toBe(fixed);
  });

  it('takes a field or an item out', () => {
    const text = '{"a": 1, "b": ["x", "y"]}';
    expect(applyFix(text, fix({ path: ['b', 0] }, { path: ['a'] }))).toBe('{"b": ["y"]}');
  });

  it.each([
    ['["x"]', 0, '[]'],
    ['["x", "y"]', 1, '["x"]'],
    ['[ "x" , "y" , "z" ]', 1, '[ "x" , "z" ]'],
    ['[\n  "x",\n  "y"\n]', 1, '[\n  "x"\n]'],
    ['[\n  "x",\n  "y"\n]', 0, '[\n  "y"\n]'],
  ])('takes out of %j the item at %d', (list, index, left) => {
    expect(applyFix(`{"b": ${list}}`, fix({ path: ['b', index] }))).toBe(`{"b": ${left}}`);
  });

  it.each([
    ['a text that does not parse', '{"a": ', { path: ['a'], value: 1 }],
    ['one that has changed, so that there is nothing to take out', '{"b": 1}', { path: ['a'] }],
    ['one in which there is nothing to rename', '{"b": 1}', { path: ['a'], rename: 'c' }],
    ['one that says so already', '{"a": 1}', { path: ['a'], value: 1 }],
  ])('leaves alone %s', (_title, text, edit) => {
    expect(applyFix(text, fix(edit))).toBeNull();
  });
});
