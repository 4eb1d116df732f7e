import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { blockKinds } from '@/lib/core/block/kinds';
import type { Block } from '@/lib/core/claude/message';
import { BlockView } from './block-view';
import type { BlockPlacement, BlockViewProps } from './block-view-props';
import { blockViews } from './views';

// What is loaded later is at hand: how long it takes to load is not what is asked here.
beforeAll(() =>
  Promise.all([
    import('./broken-block'),
    import('./image-view'),
    import('./json-view'),
    import('./tool-result-view'),
    import('./tool-use-view'),
  ]),
);
afterEach(cleanup);

const onCaughtError = vi.fn();
const show = (block: Block, place: BlockPlacement = 'model') =>
  render(<BlockView block={block} place={place} />, { onCaughtError });

const picture: Block = {
  type: 'image',
  source: { type: 'base64', media_type: 'image/png', data: 'iVBORw0KGgo=' },
};

describe('an image', () => {
  it.each(['model', 'person', 'result'] as const)('is a picture wherever it stands: %s', async (place) => {
    show(picture, place);
    const shown = await screen.findByRole('img', { name: 'Image (image/png, 9 B)' });
    expect(shown.getAttribute('src')).toBe('data:image/png;base64,iVBORw0KGgo=');
  });

  it('within a result is a picture too', async () => {
    const content = [{ type: 'text', text: 'Here it is' }, picture];
    show({ type: 'tool_result', tool_use_id: 'a', content });
    await screen.findByRole('img', { name: /Image/ });
    screen.getByText('Here it is');
  });

  it.each([
    [
      'that lies elsewhere',
      { type: 'url', url: 'https://x.example/a.png' },
      'Image at https://x.example/a.png',
    ],
    ['that could hold a script', { media_type: 'image/svg+xml', data: 'AAAA' }, 'Image (image/svg+xml, 3 B)'],
    ['that is no base64', { media_type: 'image/png', data: '" x="' }, 'Image (image/png, 3 B)'],
  ])('%s is told in words, and nothing is fetched', async (_what, source, words) => {
    const { container } = show({ type: 'image', source });
    await screen.findByText(words);
    expect(container.querySelector('img, [src]')).toBeNull();
  });
});

it.each([
  { type: 'hologram', layers: 2 },
  { type: '__proto__', layers: 2 },
  { type: 'text', text: 5 },
  { type: 'tool_use', input: {} },
  { type: 'tool_result', tool_use_id: 5 },
  { type: 'thinking', thinking: ['no text'] },
])('a block that no view can read is shown as what it is: %o', async (block) => {
  const { container } = show(block);
  await waitFor(() => expect(container.querySelector('details')).not.toBeNull());
  screen.getByText(block.type);
  expect(container.textContent).toContain(JSON.stringify(block, null, 2));
});

it('a result that holds something else than blocks is shown as JSON', async () => {
  const block = { type: 'tool_result', tool_use_id: 'a', content: [null, 7] };
  const { container } = show(block);
  await waitFor(() => expect(container.textContent).toContain(JSON.stringify(block, null, 2)));
});

it('every view belongs to a kind that all readers know', () => {
  const types = blockKinds.flatMap((kind) => kind.types);
  expect(Object.keys(blockViews).filter((type) => !types.includes(type))).toEqual([]);
});

describe('a view that fails', () => {
  let isBroken = true;
  const views = blockViews as Record<string, (props: BlockViewProps) => React.ReactNode>;

  beforeEach(() => {
    isBroken = true;
    views.fragile = ({ block }) => {
      if (isBroken) throw new Error(`no ${block.name}`);
      return <p>whole again</p>;
    };
  });
  afterEach(() => {
    delete views.fragile;
  });

  it('leaves the others alone, shows the JSON, and can be tried again', async () => {
    const block = { type: 'fragile', name: 'glue' };
    const { container } = render(
      <>
        <BlockView block={block} place="model" />
        <BlockView block={{ type: 'text', text: 'Still here.' }} place="person" />
      </>,
      { onCaughtError },
    );
    screen.getByText('Still here.');
    await screen.findByText('no glue');
    expect(container.textContent).toContain(JSON.stringify(block, null, 2));
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    screen.getByText('whole again');
  });

  it('gives what is needed to look into it', async () => {
    const user = userEvent.setup();
    show({ type: 'fragile', name: 'glue' });
    await user.click(await screen.findByRole('button', { name: 'Copy details' }));
    await screen.findByRole('button', { name: 'Copied' });
    expect(await navigator.clipboard.readText()).toMatch(/This block \(fragile\).*\nno glue\n/);
  });

  it('is tried again by itself when the block has become another', () => {
    const { rerender } = show({ type: 'fragile', name: 'glue' });
    screen.getByRole('alert');
    isBroken = false;
    rerender(<BlockView block={{ type: 'fragile', name: 'more glue' }} place="model" />);
    screen.getByText('whole again');
  });
});
