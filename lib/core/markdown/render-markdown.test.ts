import { expect, it } from 'vitest';
import { renderMarkdown } from './render-markdown';

it('renders lists, tables, code and emphasis', () => {
  const html = renderMarkdown(
    '# Two\n\n- **one**\n- `two`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```js\n1 < 2\n```',
  );
  expect(html).toContain('<h1>Two</h1>');
  expect(html).toContain('<li><strong>one</strong></li>');
  expect(html).toContain('<td>2</td>');
  expect(html).toContain('<pre tabindex="0"><code class="language-js">1 &#x3C; 2');
});

it('shows HTML as text, an image by its words, and leads to the web alone', () => {
  const html = renderMarkdown(
    [
      'A <b onclick="x">bold</b> <script>alert(1)</script>',
      '<iframe src="https://evil.example"></iframe>',
      '![a *map*](https://evil.example/track.png) ![seen][1] [bad](javascript:alert(1)) [file](/etc/passwd)',
      '[good](https://example.com "x") <mailto:a@example.com>',
      '[1]: https://evil.example/other.png',
    ].join('\n\n'),
  );
  expect(html).not.toMatch(/<(b|script|iframe|img)\b/);
  expect(html).not.toMatch(/javascript:|passwd/);
  expect(html).toContain('[image: a map] [image: seen] <span>bad</span> <span>file</span>');
  expect(html).toContain(
    '<a href="https://example.com" title="x" rel="noopener noreferrer nofollow">good</a>',
  );
  expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>');
});
