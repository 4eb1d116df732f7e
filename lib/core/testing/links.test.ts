import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routes } from '@/lib/core/api/routes';
import { listDocEntries } from '@/lib/core/docs/list-doc-entries';
import { listHeadings } from '@/lib/core/docs/list-headings';

const DOCS = 'public/docs';
const docs = readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => join(DOCS, file));
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...docs];

const read = (page: string) => readFileSync(page, 'utf8');

/** Code blocks hold examples, and links in them lead nowhere. */
const withoutCode = (text: string) => text.replaceAll(/^(```|~~~)[\s\S]*?^\1$/gm, '');

/** The links and pictures of a page as they are written, those to other sites left out. */
function listLinks(page: string): string[] {
  const text = withoutCode(read(page));
  return [
    ...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)/g),
    ...text.matchAll(/src(?:set)?="([^"]+)"/g),
  ].map(([, link = '']) => link);
}

/** Folders and files that a page names as code. */
const listNamed = (page: string): string[] =>
  [
    ...withoutCode(read(page)).matchAll(
      /`((?:app|components|lib|e2e|public|prisma)\/[\w./[\]-]*[\w\]])\/?`/g,
    ),
  ].map(([, path = '']) => path);

const exists = (path: string) => ['', '.ts', '.tsx', '.mjs'].some((end) => existsSync(path + end));

/** A link that leads nowhere: no such file, or no such heading in it. */
function isBroken(page: string, link: string): boolean {
  // An address of the running server.
  if (link.startsWith('/')) return !Object.values<string>(routes).includes(`GET ${link}`);
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : normalize(join(dirname(page), path));
  if (!existsSync(target)) return true;
  return anchor !== undefined && !listHeadings(read(target)).some(({ id }) => id === anchor);
}

describe.each(pages)('%s', (page) => {
  it('has only links that lead somewhere, anchors included', () => {
    expect(listLinks(page).filter((link) => isBroken(page, link))).toEqual([]);
  });

  it('names only files that are there', () => {
    expect(listNamed(page).filter((path) => !exists(path))).toEqual([]);
  });
});

describe.each(docs)('%s, as it is served', (page) => {
  it('leads to nothing outside of what is served', () => {
    const outside = listLinks(page).filter(
      (link) => !/^[/#]/.test(link) && !normalize(join(dirname(page), link)).startsWith(DOCS),
    );
    expect(outside).toEqual([]);
  });

  it('has one title, and an anchor of its own for every heading', () => {
    const headings = listHeadings(read(page));
    expect(headings.filter(({ level }) => level === 1)).toHaveLength(1);
    expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length);
  });
});

it('the index leads to every page', () => {
  const named = listDocEntries(read(join(DOCS, 'index.md'))).map(({ name }) => join(DOCS, `${name}.md`));
  expect(named.sort()).toEqual([...docs].sort());
});

it('finds links and named files at all', () => {
  expect(listLinks('README.md').length).toBeGreaterThan(4);
  expect(listNamed(join(DOCS, 'architecture.md')).length).toBeGreaterThan(20);
});

/** The folders that the map of the README names under a floor. */
function listMapped(floor: string): string[] {
  const [, map = ''] = new RegExp(`^${floor}/.*\\n((?: .*\\n)+)`, 'm').exec(read('README.md')) ?? [];
  return [...map.matchAll(/(?<![\w/<])([\w-]+)\//g)].map(([, name = '']) => name);
}

const listRooms = (floor: string) =>
  readdirSync(floor, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

it.each(['lib/core', 'lib/server', 'components'])(
  'the map has only folders of %s that are there',
  (floor) => {
    const places = [floor, ...listRooms(floor).map((room) => join(floor, room))];
    const mapped = listMapped(floor);
    expect(mapped.length).toBeGreaterThan(3);
    expect(mapped.filter((name) => !places.some((place) => existsSync(join(place, name))))).toEqual([]);
  },
);

// Of features the map says only what they are.
it.each(['lib/core', 'lib/server'])('the map has every folder of %s', (floor) => {
  expect(listRooms(floor).filter((name) => name !== 'testing' && !listMapped(floor).includes(name))).toEqual(
    [],
  );
});
