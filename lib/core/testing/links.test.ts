import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'public/docs/glossary.md',
  ...['a-rule', 'a-request-field', 'a-block', 'an-answerer', 'a-format', 'an-operation'].map(
    (name) => `public/docs/adding/${name}.md`,
  ),
];

/** What of a page leads somewhere in the repository: links, pictures, and folders and files that are named as code. */
function listPlaces(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  const links = [
    ...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g),
    ...text.matchAll(/src(?:set)?="([^"]+)"/g),
  ];
  const named = [...text.matchAll(/`((?:app|components|lib|e2e|public|prisma)\/[\w./-]*\w)(?:\/)?`/g)];
  return [
    ...links.map(([, to = '']) => join(dirname(page), to)),
    ...named.map(([, path = '']) => path),
  ].filter((path) => !path.includes('…'));
}

const exists = (path: string) => ['', '.ts', '.tsx', '.mjs'].some((end) => existsSync(path + end));

it.each(pages)('every link of %s leads somewhere, and every file it names is there', (page) => {
  expect(listPlaces(page).filter((path) => !exists(path))).toEqual([]);
});

it('the README leads to more than one place', () => {
  expect(listPlaces('README.md').length).toBeGreaterThan(10);
});
