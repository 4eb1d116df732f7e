import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/core/claude/message';
import { createHtmlWriter } from '@/lib/core/export/create-html-writer';
import { createMarkdownWriter } from '@/lib/core/export/create-markdown-writer';
import { markCitations } from './mark-citations';
import { readCitation } from './read-citation';

const cited = (text: string, ...citations: object[]): Block => ({ type: 'text', text, citations });
const web = (url: string, title: string | null = 'A page', cited_text = 'as it says') => ({
  type: 'web_search_result_location',
  url,
  title,
  encrypted_index: 'xyz',
  cited_text,
});
const page = { type: 'page_location', document_index: 1, document_title: null, cited_text: 'Net 5.' };

describe('a citation', () => {
  it.each([
    [
      { type: 'char_location', document_title: 'Notes', start_char_index: 0, end_char_index: 20 },
      { title: 'Notes', place: 'characters 0 to 20' },
    ],
    [
      { ...page, start_page_number: 5, end_page_number: 6 },
      { title: 'Document 2', place: 'page 5' },
    ],
    [
      { ...page, start_page_number: 5, end_page_number: 8 },
      { title: 'Document 2', place: 'pages 5 to 7' },
    ],
    [
      { type: 'content_block_location', document_title: 'Log', start_block_index: 0, end_block_index: 2 },
      { title: 'Log', place: 'blocks 1 to 2' },
    ],
    [
      web('https://www.nature.example/a'),
      { title: 'A page', place: '', url: 'https://www.nature.example/a' },
    ],
    [web('https://www.nature.example/a', null), { title: 'nature.example', place: '' }],
    [
      {
        type: 'search_result_location',
        source: 'kb/7',
        title: null,
        search_result_index: 0,
        start_block_index: 2,
        end_block_index: 3,
      },
      { title: 'kb/7', place: 'block 3' },
    ],
    [
      { type: 'star_location', title: 'Sirius' },
      { title: 'Sirius', place: 'star_location' },
    ],
    [{}, { title: 'Source', place: 'unknown' }],
  ])('of each kind says where it comes from: %j', (given, expected) => {
    expect(readCitation(given)).toMatchObject(expected);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'ftp://a.example'])(
    'leads nowhere but to the web: %s',
    (url) => {
      expect(readCitation(web(url))?.url).toBeUndefined();
    },
  );
});

describe('texts that cite', () => {
  const texts = [
    { type: 'text', text: 'It says ' },
    cited('**one** ', web('https://a.example/1'), { ...page, start_page_number: 2, end_page_number: 3 }),
    { type: 'text', text: 'and ' },
    cited('two', web('https://a.example/1', 'A page', 'elsewhere')),
    { type: 'text', text: '. [1](x) ⁅1⁆' },
  ];

  it('are one text with a number behind what is cited, each source once', () => {
    const { text, sources } = markCitations(texts);
    expect(text).toBe('It says **one**⁅1⁆⁅2⁆ and two⁅1⁆. [1](x) ⁅\u20601⁆');
    expect(sources.map(({ number, title, quotes }) => [number, title, quotes.length])).toEqual([
      [1, 'A page', 2],
      [2, 'Document 2', 1],
    ]);
  });

  it('keep their sources in Markdown and HTML, within one paragraph', () => {
    const [block = { type: 'text', text: '' }, ...more] = texts;
    const place = { role: 'assistant', more } as const;
    const [said, sources] = createMarkdownWriter().block(block, place);
    expect(said).toContain('It says **one**\\[1\\]\\[2\\] and two\\[1\\].');
    expect(sources).toContain(
      '1. [A page](<https://a.example/1>) · “as it says” · “elsewhere”\n2. Document 2',
    );
    const write = createHtmlWriter({ left: 10_000 });
    const html = write.block(block, place);
    expect(html.match(/<p>/g)).toHaveLength(1);
    expect(html).toContain(
      '<strong>one</strong><sup><a href="#source-1">1</a></sup><sup><a href="#source-2">2</a></sup> and two',
    );
    expect(html).toMatch(
      /<li id="source-1".*href="https:\/\/a\.example\/1" target="_blank" rel="noopener noreferrer nofollow">A page/,
    );
    expect(write.block(block, place)).toContain('id="source-3"');
  });

  it('say nothing that ends what they are put into', () => {
    const hostile = cited(
      '[x](https://a.example "⁅1⁆',
      web('https://a.example/">', '<img src=x>](y)', '</q><script>'),
    );
    const html = createHtmlWriter({ left: 10_000 }).block(hostile, {
      role: 'assistant',
      more: [{ type: 'text', text: '") `⁅1⁆`' }],
    });
    expect(html).not.toMatch(/<(img|script)/);
    expect(html).not.toMatch(/title="[^"]*<sup/);
  });
});
