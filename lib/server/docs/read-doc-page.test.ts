import { expect, it } from 'vitest';
import { readDocPage } from './read-doc-page';

it.each(['index', 'glossary', 'adding/a-rule'])('the page %s is there', async (name) => {
  expect(await readDocPage(name)).toMatch(/^# /);
});

it.each([
  'nothing',
  '',
  '../../README',
  'adding/../glossary',
  'glossary.md',
  'a/b/c',
  '%2e%2e/x',
  '/etc/passwd',
  'pictures',
])('nothing is read for %j', async (name) => {
  expect(await readDocPage(name)).toBeNull();
});
