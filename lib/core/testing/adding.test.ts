import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const PAGES = 'public/docs/adding';
const pages = readdirSync(PAGES).map((page) => ({ page, text: readFileSync(join(PAGES, page), 'utf8') }));

/** The changes of files that are there, one for each place of a file. */
const hunks = pages.flatMap(({ page, text }) =>
  [...text.matchAll(/^```diff\n([\s\S]*?)^```$/gm)].flatMap(([, code = '']) =>
    code.split(/^@@\n/m).map((hunk) => ({ page, hunk: hunk.trimEnd() })),
  ),
);

it.each(hunks)('a member added to the list does not take away what $page hangs on: $hunk', ({ hunk }) => {
  const signs = hunk.split('\n').map((line) => line[0]);
  expect(signs).not.toContain('-');
  expect(signs.filter((sign) => sign !== '+').length).toBeLessThanOrEqual(1);
});
