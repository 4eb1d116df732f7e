import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(^|\/)(page|default|template)\.tsx?$/.test(file),
);

/** The framework makes routes of these too, and nobody would check who asks for them. */
const UNGUARDED =
  /(^|\/)((opengraph|twitter)-image|icon|apple-icon|sitemap|robots|manifest)\d*\.(tsx?|m?js)$|'use server'/;

describe('the pages', () => {
  it('are there', () => {
    expect(pages.length).toBeGreaterThan(3);
  });

  it.each(pages)('%s looks at who asks before it reads anything', (page) => {
    expect(readFileSync(join('app', page), 'utf8')).toMatch(/await guardPage\(/);
  });

  it('ask for the password, but for what a link shows and the login page', () => {
    const open = pages.filter((page) => /isOpen: true/.test(readFileSync(join('app', page), 'utf8')));
    expect(open.sort()).toEqual(['login/page.tsx', 's/[token]/page.tsx', 's/page.tsx']);
  });

  it('are all there is: no route of another kind, no server action', () => {
    const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    const found = files.filter(
      (file) => UNGUARDED.test(file) || UNGUARDED.test(readFileSync(join('app', file), 'utf8')),
    );
    expect(found).toEqual([]);
  });
});
