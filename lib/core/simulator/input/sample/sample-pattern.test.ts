import { describe, expect, it } from 'vitest';
import { compilePattern } from '@/lib/core/schema/compile-pattern';
import { samplePattern } from './sample-pattern';

describe('samplePattern', () => {
  it.each([
    '^[A-Z]{3}-\\d{4}$',
    '^#?[0-9a-f]{6}$',
    '^(?:low|high)$',
    '^v\\d+\\.\\d+$',
    '^[^@\\s]+@[^@\\s]+$',
    '^\\+?[1-9]\\d{1,14}$',
    '^[\\w.-]+$',
    'a.c',
    '^(?<year>\\d{4})-\\d\\d$',
    '^[a-z][a-z0-9_]{2,}$',
    '^$',
  ])('writes a text that matches %s', (pattern) => {
    const sample = samplePattern(pattern);
    expect(sample).not.toBeNull();
    expect(compilePattern(pattern)?.test(sample ?? '')).toBe(true);
  });

  it.each(['^(?=.*\\d).+$', '(a)\\1', '[', '(', 'a{99999}', '(?:(?:a{999}){999}){999}'])(
    'gives up on %s',
    (pattern) => {
      expect(samplePattern(pattern)).toBeNull();
    },
  );
});
