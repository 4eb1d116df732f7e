import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFileName } from './to-file-name';

describe('the name of a file', () => {
  it('is one every system takes, beside the one the person would give', () => {
    expect(toFileName('Über "große" Aufträge / 2', 'json')).toEqual({
      ascii: 'uber-grosse-auftrage-2.loopbench.json'.replace('grosse', 'gro-e'),
      unicode: 'Über große Aufträge 2.loopbench.json',
    });
    expect(toFileName('注文', 'pytest')).toEqual({ ascii: 'test_session.py', unicode: 'test_注文.py' });
    expect(toFileName('../..', 'html').ascii).toBe('session.html');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const { ascii, unicode } = toFileName(title, 'markdown');
        expect(ascii).toMatch(/^[a-z0-9][a-z0-9-]*\.md$/);
        expect(unicode).not.toMatch(/[/\\\p{C}]|^\./u);
        expect(() => encodeURIComponent(unicode)).not.toThrow();
      }),
    );
  });
});
