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

/** Of a block that is told by its title and a part. */
const told = (
  block: Block,
  title: string,
  part: { text: string; markdown: string; html: string; searched?: string },
  found?: Told['found'],
): Told => ({
  block,
  label: title,
  text: `${title}\n\n${part.text}`,
  found: found ?? { message: `${title}\n\n${part.searched ?? part.text}` },
  markdown: `**${title}**\n\n${part.markdown}`,
  html: `<section class="call">\n<h3>${title.replaceAll('"', '&quot;')}</h3>\n${part.html}\n</section>`,
});
const note = (block: Block, title: string, text: string, found?: Told['found']): Told =>
  told(block, title, { text, markdown: text, html: `<p class="part" dir="auto">${text}</p>` }, found);
const tools = (block: Block, title: string, name: string): Told =>
  told(block, title, {
    text: `Tools: ${name}`,
    markdown: `Tools: \`${name}\``,
    html: `<p class="part">Tools: <code>${name}</code></p>`,
  });

/** Of the call of a server tool, or of its outcome: a card. */
const card = (
  block: Block,
  {
    label,
    state,
    text,
    markdown,
    html = '',
  }: { label: string; state: string; text?: string; markdown?: string; html?: string },
  found: Told['found'],
): Told => ({
  block,
  label,
  text: [`${label} (${state})`, ...(text ? [text] : [])].join('\n\n'),
  found,
  markdown: [`**${label}** · ${state}`, ...(markdown ? [markdown] : [])].join('\n\n'),
  html: `<section class="call">\n<h3>${label} <span class="state">${state}</span></h3>\n${html}\n</section>`,
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
  redacted_thinking: note(
    { type: 'redacted_thinking', data: 'EmwKAhgB' },
    'Redacted thinking',
    'Encrypted by the API: only the model reads it. It is sent back as it came.',
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
  document: told(
    { type: 'document', title: 'Notes', source: { type: 'text', media_type: 'text/plain', data: 'Otters.' } },
    'Document “Notes” (text, 7 B)',
    {
      text: 'text:\nOtters.',
      markdown: '*text*\n\n```\nOtters.\n```',
      html: `<h4>text</h4>\n${pre('Otters.')}`,
    },
  ),
  search_result: {
    ...told(
      {
        type: 'search_result',
        title: 'Otters',
        source: 'kb/7',
        content: [{ type: 'text', text: 'They swim.' }],
      },
      'Search result “Otters”',
      {
        text: 'kb/7\n\nThey swim.',
        searched: 'kb/7\nThey swim.',
        markdown: '- kb/7\n\n```\nThey swim.\n```',
        html: `<ul class="links">\n<li dir="auto"><span>kb/7</span></li>\n</ul>\n${pre('They swim.')}`,
      },
    ),
  },
  container_upload: told({ type: 'container_upload', file_id: 'file_1' }, 'File for the container', {
    text: 'Files: file_1',
    markdown: 'Files: `file_1`',
    html: '<p class="part">Files: <code>file_1</code></p>',
  }),
  tool_reference: tools({ type: 'tool_reference', tool_name: 'get_order' }, 'Tool found', 'get_order'),
  tool_addition: tools(
    { type: 'tool_addition', tool: { type: 'tool_reference', name: 'get_order' } },
    'Tool added',
    'get_order',
  ),
  tool_removal: note(
    { type: 'tool_removal', tool: { type: 'mcp_toolset_reference', server_name: 'docs' } },
    'Tool taken away',
    'All tools of the MCP server docs',
  ),
  browser_state: told(
    {
      type: 'browser_state',
      tabs: [{ tab_id: 1, title: 'Otters', url: 'https://a.example/', active: true }],
    },
    '1 tab',
    {
      text: 'Otters · https://a.example/ · https://a.example/ · active',
      markdown: '- [Otters](<https://a.example/>) · https://a.example/ · active',
      html: '<ul class="links">\n<li dir="auto"><a href="https://a.example/" target="_blank" rel="noopener noreferrer nofollow">Otters</a> · <small>https://a.example/</small> · <small>active</small></li>\n</ul>',
    },
  ),
  mcp_tool_listing: tools(
    { type: 'mcp_tool_listing', mcp_server_name: 'docs', tools: [{ name: 'find' }] },
    'Tools of the MCP server docs',
    'find',
  ),
  compaction: told(
    { type: 'compaction', content: 'They spoke of otters.', encrypted_content: null },
    'Compaction: stands for everything before it',
    {
      text: 'They spoke of otters.',
      markdown: '> They spoke of otters.',
      html: '<div class="text prose" dir="auto">\n<p>They spoke of otters.</p>\n</div>',
    },
  ),
  fallback: note(
    {
      type: 'fallback',
      from: { model: 'claude-a' },
      to: { model: 'claude-b' },
      trigger: { category: 'comets' },
    },
    'From here on claude-b answers',
    'claude-a declined to go on: comets.',
  ),
  server_tool_use: card(
    { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: { query: 'cats' } },
    { label: 'Web search: cats', state: 'no result' },
    { tool: 'web_search', input: 'query: cats' },
  ),
  mcp_tool_use: card(
    { type: 'mcp_tool_use', id: 'mcptoolu_1', name: 'find', server_name: 'docs', input: { of: 'cats' } },
    {
      label: 'find (MCP server docs)',
      state: 'no result',
      text: json({ of: 'cats' }),
      markdown: fenced({ of: 'cats' }),
      html: `<h4>input</h4>\n${pre(json({ of: 'cats' }))}`,
    },
    { tool: 'find', input: 'of: cats' },
  ),
  ...Object.fromEntries(
    Object.entries({
      web_search_tool_result: 'Web search',
      web_fetch_tool_result: 'Web fetch',
      code_execution_tool_result: 'Code execution',
      bash_code_execution_tool_result: 'Bash',
      text_editor_code_execution_tool_result: 'Text editor',
      tool_search_tool_result: 'Tool search',
      advisor_tool_result: 'Advisor',
    }).map(([type, label]) => [
      type,
      card(
        { type, tool_use_id: 'srvtoolu_1', content: { type: 'some_result', title: 'Cats' } },
        {
          label,
          state: 'answered',
          text: json({ type: 'some_result', title: 'Cats' }),
          markdown: fenced({ type: 'some_result', title: 'Cats' }),
          html: `<h4>result</h4>\n${pre(json({ type: 'some_result', title: 'Cats' }))}`,
        },
        { result: 'Cats' },
      ),
    ]),
  ),
  mcp_tool_result: card(
    { type: 'mcp_tool_result', tool_use_id: 'mcptoolu_1', is_error: false, content: 'Cats' },
    { label: 'MCP tool', state: 'answered', text: 'Cats', markdown: '```\nCats\n```', html: pre('Cats') },
    { result: 'Cats' },
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
      { type: 'web_search_tool_result', content: [] },
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
