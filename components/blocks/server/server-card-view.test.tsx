import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { BlockView } from '@/components/blocks/block-view';
import type { Block } from '@/lib/core/claude/message';
import { OpenToolContext } from './open-tool';

// What is loaded later is at hand: how long it takes to load is not what is asked here.
beforeAll(() => Promise.all([import('./server-card-view'), import('@/components/blocks/card-view')]));
afterEach(cleanup);

const call = (name: string, input: object = {}): Block => ({ type: 'server_tool_use', id: 's', name, input });
const search = call('web_search', { query: 'otters' });
const result = (content: unknown, type = 'web_search_tool_result'): Block => ({
  type,
  tool_use_id: 's',
  content,
});
const hits = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    type: 'web_search_result',
    url: index === 1 ? 'javascript:alert(1)' : `https://www.a.example/${index}`,
    title: `Page ${index}`,
    encrypted_content: 'xyz',
    page_age: '2 days ago',
  }));

describe('a call of a server tool', () => {
  it('is one card with what it found, of which links open elsewhere and lead to the web alone', async () => {
    const { container } = render(<BlockView block={search} result={result(hits(9))} place="model" />);
    const card = within(await screen.findByRole('article', { name: 'Web search: otters' }));
    card.getByText('9 results');
    const link = card.getByRole('link', { name: 'Page 0' });
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toContain('noopener noreferrer');
    card.getByText('Page 1');
    expect(container.querySelector('[href^="javascript"], [src]')).toBeNull();
    expect(card.getAllByText('a.example').length).toBe(5);
    await userEvent.click(card.getByRole('button', { name: 'Show all 9' }));
    card.getByRole('link', { name: 'Page 8' });
  });

  it('says in words that it failed', async () => {
    const content = { type: 'web_search_tool_result_error', error_code: 'max_uses_exceeded' };
    render(<BlockView block={search} result={result(content)} place="model" />);
    await screen.findByText('failed: max_uses_exceeded');
    screen.getByText(/as often as max_uses allows/);
    screen.getByText(/Raise max_uses/);
  });

  it.each([
    ['is arriving', { isStreaming: true, inputText: '{"query": "ot' }, 'arriving'],
    ['is at work while its outcome may still come', { isOpen: true }, 'at work'],
    ['says that none came', {}, 'no result came'],
  ])('%s', async (_title, rest, words) => {
    render(<BlockView block={search} place="model" {...rest} />);
    await screen.findByText(words);
  });

  it('shows its raw input while that arrives', async () => {
    render(<BlockView block={call('web_search')} place="model" isStreaming inputText={'{"query": "ot'} />);
    await screen.findByText('{"query": "ot');
  });

  it('holds what its code has called', async () => {
    render(
      <BlockView block={call('code_execution', { code: 'query_db()' })} place="model" isOpen>
        <p>inner call</p>
      </BlockView>,
    );
    within(await screen.findByRole('figure', { name: 'Called by this code' })).getByText('inner call');
  });

  it('leads to the tools it found, where they are at hand', async () => {
    const open = vi.fn();
    const found = {
      type: 'tool_search_tool_search_result',
      tool_references: [{ type: 'tool_reference', tool_name: 'get_weather' }],
    };
    render(
      <OpenToolContext value={open}>
        <BlockView
          block={call('tool_search_tool_bm25', { query: 'weather' })}
          result={result(found, 'tool_search_tool_result')}
          place="model"
        />
      </OpenToolContext>,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'get_weather' }));
    expect(open).toHaveBeenCalledWith('get_weather');
  });
});

it.each<[string, Block, string]>([
  [
    'a document',
    { type: 'document', title: 'Notes', source: { type: 'text', data: 'Otters.' } },
    'Document “Notes” (text, 7 B)',
  ],
  [
    'a search result',
    { type: 'search_result', title: 'Otters', source: 'kb/7', content: [] },
    'Search result “Otters”',
  ],
  ['a file for the container', { type: 'container_upload', file_id: 'file_1' }, 'File for the container'],
  ['redacted thinking', { type: 'redacted_thinking', data: 'xyz' }, 'Redacted thinking'],
  ['a compaction', { type: 'compaction', content: 'x' }, 'Compaction: stands for everything before it'],
  ['a fallback', { type: 'fallback', from: {}, to: { model: 'claude-b' } }, 'From here on claude-b answers'],
])('%s is told as what it is', async (_what, block, title) => {
  const { container } = render(<BlockView block={block} place="person" />);
  await screen.findByRole('article', { name: title });
  expect(container.textContent).not.toContain('xyz');
});
