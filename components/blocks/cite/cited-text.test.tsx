import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { BlockView } from '@/components/blocks/block-view';
import type { Block } from '@/lib/core/claude/message';

// What is loaded later is at hand: how long it takes to load is not what is asked here.
beforeAll(() => Promise.all([import('./cited-text'), import('@/components/ui/text/markdown')]));
afterEach(cleanup);

const text: Block = { type: 'text', text: 'It says that ' };
const cited: Block = {
  type: 'text',
  text: '**grass** is green',
  citations: [
    {
      type: 'page_location',
      document_index: 0,
      document_title: 'Botany',
      start_page_number: 5,
      end_page_number: 6,
      cited_text: 'Grass: green.',
    },
    {
      type: 'web_search_result_location',
      url: 'https://www.a.example/x',
      title: 'A page',
      cited_text: 'it is',
    },
  ],
};
const more = [cited, { type: 'text', text: ', mostly.' }];

it('a cited text is one paragraph, and a number in it opens its source', async () => {
  const { container } = render(<BlockView block={text} more={more} place="model" />);
  const mark = await screen.findByRole('button', { name: 'Source 1: Botany' });
  expect(container.querySelectorAll('.prose > p')).toHaveLength(1);
  expect(container.querySelector('.prose > p')?.textContent).toBe('It says that grass is green12, mostly.');
  await userEvent.click(mark);
  const list = within(screen.getByRole('list', { name: 'Sources' }));
  expect(list.getByText('“Grass: green.”').closest('details')?.open).toBe(true);
  list.getAllByText('page 5');
  const link = list.getByRole('link', { hidden: true });
  expect([link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
    'https://www.a.example/x',
    '_blank',
    'noopener noreferrer nofollow',
  ]);
});

it('a mark a model has written itself opens nothing', async () => {
  const { container } = render(
    <BlockView block={{ ...text, text: 'Look ⁅1⁆ ' }} more={[cited]} place="model" />,
  );
  await screen.findByRole('button', { name: 'Source 1: Botany' });
  expect(container.querySelectorAll('.prose button')).toHaveLength(2);
});
