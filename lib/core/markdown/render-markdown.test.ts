import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './render-markdown';

const render = (text: string) => renderMarkdown(text, { left: 4_000_000 });

describe('renderMarkdown', () => {
  it('renders lists, tables, code and emphasis', () => {
    const html = render(
      '# Two\n\n- **one**\n- `two`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```js x\n1 < 2\n```',
    );
    expect(html).toContain('<h1>Two</h1>');
    expect(html).toContain('<li><strong>one</strong></li>');
    expect(html).toContain('<td>2</td>');
    expect(html).toContain('<pre tabindex="0" data-info="js x"><code>1 &lt; 2');
  });

  it('shows HTML as text, an image by its words and address, and leads to the web alone', () => {
    const html = render(
      [
        'A <b onclick="x">bold</b> <script>alert(1)</script>',
        '<iframe src="https://evil.example"></iframe>',
        '![a *map*](https://evil.example/track.png) [bad](javascript:alert(1)) [file](/etc/passwd) [none]()',
        '[good](https://example.com "x") <mailto:a@example.com> https://example.com/%20a readme.md',
      ].join('\n\n'),
    );
    expect(html).not.toMatch(/<(b|script|iframe|img)\b/);
    expect(html?.match(/href="[^"]*"/g)).toEqual([
      'href="https://evil.example"',
      'href="https://example.com"',
      'href="mailto:a@example.com"',
      'href="https://example.com/%20a"',
    ]);
    expect(html).toContain('[image: a *map*](https://evil.example/track.png)');
    expect(html).toContain('[bad](javascript:alert(1)) [file](/etc/passwd) <a>none</a>');
    expect(html).toContain(
      '<a href="https://example.com" title="x" rel="noopener noreferrer nofollow">good</a>',
    );
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('leaves footnotes and definitions where they stand', () => {
    const html = render(
      'Claim[^1] and [docs][d].\n\n[^1]: The only source: ledger 7.\n\n[d]: https://example.com/docs "T"\n[d]: /second',
    );
    expect(html).toContain('<p>Claim[^1] and [docs][d].</p>');
    expect(html).toContain('<p>[^1]: The only source: ledger 7.</p>');
    expect(html).toMatch(
      /\[d\]: <a href="https:\/\/example\.com\/docs".*>https:.*<\/a> &quot;T&quot;\n\[d\]/,
    );
    expect(html).not.toMatch(/ id=/);
  });

  it('keeps cells that have no column, and the numbers of a list as written', () => {
    const html = render(
      '> | a | b |\n> |---|---|\n> | 1 | 2 | 3 \\| 4 | *5* |\n> | 6 |\n\n2. x\n4. y\n\n1) a\n1) b',
    );
    expect(html).toContain('<td>2 | 3 | 4 | <em>5</em></td>');
    expect(html).toContain('<li value="4">y</li>');
    expect(html).toContain('<li value="1">a</li>\n<li>b</li>');
  });

  it('loses no word, whatever marks stand around it', () => {
    const marks = fc.constantFrom(
      ...[
        '\n',
        '\n\n',
        ' ',
        '    ',
        '[',
        ']',
        '(',
        ')',
        '![',
        '](',
        '[^',
        ']: ',
        '<',
        '>',
        '> ',
        '- ',
        '1. ',
        '# ',
      ],
      ...[
        '*',
        '**',
        '_',
        '~~',
        '`',
        '```',
        '\n```\n',
        '|',
        '\n|-|\n',
        '\n|a|\n|-|\n',
        '\n=\n',
        '\\',
        '"',
        '&',
        '<!--',
      ],
      ...['https://a.b/', 'mailto:'],
    );
    fc.assert(
      fc.property(fc.array(fc.option(marks, { nil: undefined, freq: 2 }), { maxLength: 25 }), (parts) => {
        const words: string[] = [];
        const text = parts.map((mark, index) => mark ?? words[words.push(`w${index}w`) - 1]).join('');
        const html = render(text);
        for (const word of words) expect(html).toContain(word);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what would cost too much', () => {
  it.each([
    ['lists in each other', `${'- '.repeat(3000)}x`],
    ['numbers in each other', '1. '.repeat(6600)],
    ['quotes in each other', `${'>'.repeat(5000)}x`],
    ['a table of empty cells', `${'|a'.repeat(499)}\n${'|-'.repeat(499)}\n${'a\n'.repeat(26_000)}`],
    ['many tables', `${'|a'.repeat(300)}\n${'|-'.repeat(300)}\n${'a\n'.repeat(200)}\n`.repeat(34)],
    ['quotes that go on without a mark', '> \n=\n>'.repeat(20_000)],
    ['brackets that stay open', '!['.repeat(50_000)],
    ['images in each other', `${'!['.repeat(5000)}x${'](a)'.repeat(5000)}`],
    ['addresses', 'http://a '.repeat(10_000)],
  ])('is not rendered: %s', (_title, text) => {
    expect(render(text)).toBeUndefined();
  });

  it('takes what it cost from what is left, the same each time', () => {
    const text = '- *a*\n'.repeat(100);
    const cost = (left: number) => {
      const budget = { left };
      const html = renderMarkdown(text, budget);
      return { html, cost: left - budget.left };
    };
    const first = cost(1_000_000);
    expect(first.html).toContain('<em>a</em>');
    expect(cost(1_000_000)).toEqual(first);
    expect(cost(first.cost - 1).html).toBeUndefined();
  });

  it('renders a long answer whole', () => {
    const part =
      '## A\n\nSome **bold** `code` and [x](https://example.com).\n\n- a\n  - b\n\n| a |\n|---|\n| 1 |\n\n';
    expect(render(part.repeat(1000))?.split('<h2>')).toHaveLength(1001);
    expect(render('a\n=\n'.repeat(5000))?.split('<h1>')).toHaveLength(5001);
  });
});
