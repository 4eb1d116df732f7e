import { describe, expect, it } from 'vitest';
import { findRowProblem, readRows, toRows, toVariables } from './variable-rows';

describe('the rows of variables', () => {
  const row = (name: string, value = '') => ({ name, value });

  it('stand for variables, but for those nobody has filled in', () => {
    const rows = [row('a', '1'), row(''), row('b')];
    expect(toVariables(rows)).toEqual({ a: '1', b: '' });
    expect(toRows(toVariables(rows))).toEqual([row('a', '1'), row('b')]);
    expect(findRowProblem(row(''), rows)).toBeUndefined();
  });

  it('say what is wrong with a name', () => {
    const rows = [row('a'), row('a'), row('1a'), row('', 'x')];
    expect(rows.map((each) => findRowProblem(each, rows))).toEqual([
      undefined,
      'There is a variable a already.',
      expect.stringContaining('begins with a letter'),
      'Give the variable a name.',
    ]);
  });

  it('come back from what was kept of them, whatever that is', () => {
    expect(readRows(JSON.stringify([row('1a', 'x')]))).toEqual([row('1a', 'x')]);
    expect(readRows('[null, 3]')).toEqual([row(''), row('')]);
    expect(readRows('{')).toEqual([]);
  });
});
