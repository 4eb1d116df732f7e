import { describe, expect, it } from 'vitest';
import { toLocalPath } from './to-local-path';

describe('toLocalPath', () => {
  it.each(['/', '/shares', '/sessions/ses_1?replay=4#end', '/s/abc'])('keeps %s', (path) => {
    expect(toLocalPath(path)).toBe(path);
  });

  it.each([
    undefined,
    ['/shares'],
    '',
    'shares',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    '/login?next=/login',
    '/api/shares',
  ])('leads home from %j', (wanted) => {
    expect(toLocalPath(wanted)).toBe('/');
  });
});
