import { describe, expect, it } from 'vitest';
import { requestRuleCases } from '@/lib/core/testing/request-rule-cases';
import { findRule } from '@/lib/core/tool/tool-rules';
import { findProblems } from './find-problems';
import { requestRules } from './request-rules';

describe('the rules of requests', () => {
  it('have ids of their own, in kebab-case, and each a case', () => {
    const ids = Object.keys(requestRules);
    for (const id of ids) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(findRule(id)).toBeUndefined();
    }
    expect(requestRuleCases.map(([id]) => id).sort()).toEqual(ids.toSorted());
  });

  it.each(Object.entries(requestRules))('%s says where it comes from', (_id, { title, source }) => {
    expect(title.length).toBeGreaterThan(10);
    expect(source.length).toBeGreaterThan(4);
  });
});

describe.each(requestRuleCases)('the rule %s', (id, wrong, path, right) => {
  it('is told at its place, and no error besides', () => {
    const found = findProblems(wrong);
    expect(found.filter((problem) => problem.id === id).map((problem) => problem.path)).toContain(path);
    if (id === 'more-problems') return;
    expect(found.filter(({ severity, id: other }) => severity === 'error' && other !== id)).toEqual([]);
  });

  it('is not told of its neighbour, which has no error', () => {
    const found = findProblems(right).filter((problem) => problem.severity === 'error' || problem.id === id);
    expect(found).toEqual([]);
  });
});
