import { describe, expect, it } from 'vitest';
import type { Block, ToolResultBlock } from '@/lib/core/claude/message';
import { createHtmlWriter } from '@/lib/core/export/create-html-writer';
import { createMarkdownWriter } from '@/lib/core/export/create-markdown-writer';
import { toSearchTexts } from '@/lib/core/search/to-search-texts';
import { labelTurn } from '@/lib/core/session/label-turn';
import { findBlockKind } from './find-block-kind';
import { unknownKind } from './kind/unknown-kind';
import { blockKinds } from './kinds';
import { readBlock } from './read-block';
import { toPlain } from './to-plain';

const image: Block = {
  type: 'image',
  source: { type: 'base64', media_type: 'image/png', data: 'A'.repeat(16_000) },
};

interface Told {
  block: Block;
  label: string;
  /** As laid side by side, and as copied where that is another text. */
  text: string;
  copied?: string;
  /** By place. */
  found: Partial<Record<'tool' | 'message' | 'input' | 'result', string>>;
  markdown: string;
  html: string;
}

const pre = (text: string) => `<pre dir="auto" tabindex="0">${text.replaceAll('"', '&quot;')}</pre>`;
const fold = (label: string, html: string) =>
  `<details><summary dir="auto">${label}</summary>\n${html}\n</details>`;
const json = (value: unknown) => JSON.stringify(value, null, 2);
const fenced = (value: unknown) => `\`\`\`json\n${json(value)}\n\`\`\``;

/** Of a block told as JSON: what it is, and all of it. */
const asJson = (block: Block, label: string, kept: object, found: Told['found']): Told => ({
  block,
  label,
  text: json(kept),
  copied: JSON.stringify(block),
  found,
  markdown: fenced(block),
  html: fold(block.type, pre(json(block))),
});

const table: Record<string, Told> = {
  text: {
    block: { type: 'text', text: '**Shipped.**' },
    label: 'Text',
    text: '**Shipped.**',
    found: { message: '**Shipped.**' },
    markdown: '**Shipped.**',
    html: '<div class="text prose" dir="auto">\n<p><strong>Shipped.</strong></p>\n</div>',
  },
  thinking: {
    block: { type: 'thinking', thinking: 'Two\ncalls.', signature: 'x' },
    label: 'Thinking',
    text: 'Two\ncalls.',
    found: { message: 'Two\ncalls.' },
    markdown: '> *Thinking*\n> \n> Two\n> calls.',
    html: fold('Thinking', '<div class="text prose" dir="auto">\n<p>Two\ncalls.</p>\n</div>'),
  },
  redacted_thinking: asJson(
    { type: 'redacted_thinking', data: 'EmwKAhgB' },
    'Redacted thinking',
    { type: 'redacted_thinking', data: 'EmwKAhgB' },
    {},
  ),
  tool_use: {
    block: { type: 'tool_use', id: 'toolu_1', name: 'get_order', input: { id: 7 } },
    label: 'Call of get_order',
    text: json({ id: 7 }),
    copied: 'get_order({"id":7})',
    found: { tool: 'get_order', input: 'id: 7' },
    markdown: `**Call of \`get_order\`**\n\n${fenced({ id: 7 })}\n\n*No answer.*`,
    html: `<section class="call">
<h3><code>get_order</code> <span class="state">no answer</span></h3>
<h4>Input</h4>
${pre(json({ id: 7 }))}

</section>`,
  },
  tool_result: {
    block: { type: 'tool_result', tool_use_id: 'toolu_1', content: [{ type: 'text', text: 'Sent' }, image] },
    label: 'Result',
    text: 'Sent\n\nImage (image/png, 12 KB)',
    found: { result: 'Sent\nImage (image/png, 12 KB)' },
    markdown: '**Answer**\n\n```\nSent\n```\n\nImage (image/png, 12 KB)',
    html: `<h4>Answer</h4>\n${pre('Sent')}\n<img alt="Image (image/png, 12 KB)" src="data:image/png;base64,${'A'.repeat(16_000)}">`,
  },
  image: {
    block: image,
    label: 'Image (image/png, 12 KB)',
    text: 'Image (image/png, 12 KB)',
    found: { message: 'Image (image/png, 12 KB)' },
    markdown: 'Image (image/png, 12 KB)',
    html: `<img alt="Image (image/png, 12 KB)" src="data:image/png;base64,${'A'.repeat(16_000)}">`,
  },
  server_tool_use: asJson(
    { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: { query: 'cats' } },
    'Server call of web_search',
    { type: 'server_tool_use', name: 'web_search', input: { query: 'cats' } },
    { tool: 'web_search', input: 'query: cats' },
  ),
  mcp_tool_use: asJson(
    { type: 'mcp_tool_use', id: 'mcptoolu_1', name: 'find', server_name: 'docs', input: { of: 'cats' } },
    'Server call of find',
    { type: 'mcp_tool_use', name: 'find', server_name: 'docs', input: { of: 'cats' } },
    { tool: 'find', input: 'of: cats' },
  ),
  ...Object.fromEntries(
    [
      'web_search_tool_result',
      'web_fetch_tool_result',
      'code_execution_tool_result',
      'bash_code_execution_tool_result',
      'text_editor_code_execution_tool_result',
      'tool_search_tool_result',
      'advisor_tool_result',
      'mcp_tool_result',
    ].map((type) => {
      const content = [{ type: 'some_result', title: 'Cats', encrypted_content: 'xyz' }];
      const block = { type, tool_use_id: 'srvtoolu_1', content };
      return [type, asJson(block, `Server result (${type})`, { type, content }, { result: 'Cats' })];
    }),
  ),
};

describe('the kinds of blocks', () => {
  it('stand in the table one by one, each type once', () => {
    const types = blockKinds.flatMap((kind) => kind.types);
    expect(Object.keys(table).sort()).toEqual([...types].sort());
    expect(new Set(types).size).toBe(types.length);
  });

  it.each(Object.entries(table))('tell %s in the same words wherever it is read', (type, told) => {
    const { block } = told;
    expect(findBlockKind(block).types).toContain(type);
    const { label, text } = readBlock(block);
    expect({ label, text }).toEqual({ label: told.label, text: told.text });
    expect(toPlain([block])).toBe(told.copied ?? told.text);
    const { texts } = toSearchTexts({ content: [block] });
    expect(texts).toEqual({ tool: '', message: '', input: '', result: '', ...told.found });
    const place = { role: 'assistant' } as const;
    expect(createMarkdownWriter().block(block, place).join('\n\n')).toBe(told.markdown);
    expect(createHtmlWriter({ left: 10_000 }).block(block, place)).toBe(told.html);
  });

  it('show what nobody knows, or what has another shape than its type says, as what it is', () => {
    const strange = [
      { type: 'hologram', layers: 2 },
      { type: 'text', text: 5 },
      { type: 'thinking', thinking: null },
      { type: 'tool_use', name: 'no id' },
      { type: 'tool_result', tool_use_id: 'a', content: 7 },
      { type: 'tool_result', tool_use_id: 'a', content: [null] },
      { type: 'server_tool_use', input: {} },
    ];
    for (const block of strange) {
      expect(findBlockKind(block)).toBe(unknownKind);
      expect(readBlock(block).label).toBe(block.type);
      expect(createMarkdownWriter().block(block, { role: 'user' })).toEqual([fenced(block)]);
      expect(createHtmlWriter({ left: 10_000 }).block(block, { role: 'user' })).toBe(
        fold(block.type, pre(json(block))),
      );
    }
  });

  it('find words in calls and results of kinds to come', () => {
    const content = [
      { type: 'robot_tool_use', name: 'walk', input: { to: 'door' } },
      { type: 'robot_tool_result', content: '{"at": "door\\nstep"}', is_error: true },
    ];
    expect(toSearchTexts({ content })).toEqual({
      texts: { tool: 'walk', message: '', input: 'to: door', result: 'at: door\nstep' },
      hasError: true,
    });
  });

  it('put an answer with its call', () => {
    const call = { type: 'tool_use', id: 'a', name: 'get', input: {} };
    const result: ToolResultBlock = { type: 'tool_result', tool_use_id: 'a', content: '[1]', is_error: true };
    const place = { role: 'assistant', result } as const;
    expect(createMarkdownWriter().block(call, place).slice(2)).toEqual(['**Error**', fenced([1])]);
    expect(createHtmlWriter({ left: 10_000 }).block(call, place)).toContain(
      `<h4>Error</h4>\n${pre(json([1]))}`,
    );
  });

  it('end however deep blocks stand in each other', () => {
    let deep: Block = { type: 'text', text: 'the end' };
    for (let level = 0; level < 200; level += 1)
      deep = { type: 'tool_result', tool_use_id: 'a', content: [deep] };
    const place = { role: 'user' } as const;
    expect(readBlock(deep).text).toContain('the end');
    expect(createMarkdownWriter().block(deep, place).join()).toContain('the end');
    expect(createHtmlWriter({ left: 10_000 }).block(deep, place)).toContain('the end');
    expect(toSearchTexts({ content: [deep] }).texts.message).toBe('');
  });
});

describe('an image', () => {
  it.each([
    ['its kind and size', { media_type: 'image/gif', data: 'AAAA' }, 'Image (image/gif, 3 B)'],
    ['its size alone', { data: 'A'.repeat(4_000_000) }, 'Image (3.0 MB)'],
    ['where it lies', { type: 'url', url: 'https://x.example/a.png' }, 'Image at https://x.example/a.png'],
    ['its file', { type: 'file', file_id: 'file_1' }, 'Image (file file_1)'],
    ['nothing more', null, 'Image'],
    ['one line', { media_type: 'a\n\nb', data: '' }, 'Image (a b, 0 B)'],
  ])('is told in words by %s', (_what, source, label) => {
    expect(readBlock({ type: 'image', source }).label).toBe(label);
    expect(labelTurn({ role: 'user', content: [{ type: 'image', source }] })).toBe(label);
  });

  it('is told in the line of the result that holds it', () => {
    const result = { type: 'tool_result', tool_use_id: 'a', content: [image] };
    expect(labelTurn({ role: 'user', content: [result] })).toBe('1 result: Image (image/png, 12 KB)');
  });

  it('that lies elsewhere, or is none, is never an address a page would fetch', () => {
    const sources = [
      { type: 'url', url: 'https://x.example/a.png' },
      { type: 'base64', media_type: 'image/svg+xml', data: 'AAAA' },
      { type: 'base64', media_type: 'image/png', data: '" onerror="x' },
    ];
    for (const source of sources)
      expect(
        createHtmlWriter({ left: 10_000 }).block({ type: 'image', source }, { role: 'user' }),
      ).not.toContain('<img');
  });
});
