import { describe, expect, it } from 'vitest';
import { listHeadings } from './list-headings';
import { toDocHref } from './to-doc-href';
import { toHeadingId } from './to-heading-id';

describe('a page of the documentation', () => {
  it('has its headings in order, and none out of a code block', () => {
    const text =
      '# Limits\n\nText\n\n## The `PORT` to use\n```sh\n# not a heading\n```\n### Über uns, & more\n#not one';
    expect(listHeadings(text)).toEqual([
      { level: 1, text: 'Limits', id: 'limits' },
      { level: 2, text: 'The PORT to use', id: 'the-port-to-use' },
      { level: 3, text: 'Über uns, & more', id: 'über-uns--more' },
    ]);
  });

  it.each([
    ['What it does', 'what-it-does'],
    ['`LOOPBENCH_DATA`, `PORT`', 'loopbench_data-port'],
    ["Who's who?", 'whos-who'],
  ])('has for %j the anchor %j', (text, id) => {
    expect(toHeadingId(text)).toBe(id);
  });

  it.each([
    ['glossary.md', 'index', '/docs/glossary'],
    ['a-block.md#the-view', 'adding/a-rule', '/docs/adding/a-block#the-view'],
    ['../limits.md', 'adding/a-rule', '/docs/limits'],
    ['../index.md', 'adding/a-rule', '/docs'],
    ['pictures/playground.png', 'index', '/docs/pictures/playground.png'],
    ['#tests', 'glossary', '#tests'],
    ['/api/openapi.json', 'glossary', '/api/openapi.json'],
    ['https://example.com/a.md', 'glossary', 'https://example.com/a.md'],
  ])('leads with %j in %j to %j', (href, page, place) => {
    expect(toDocHref(href, page)).toBe(place);
  });
});
