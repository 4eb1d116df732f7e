import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BlockViewProps } from '@/components/blocks/block-view-props';
import { TurnView } from '@/components/compare/turn-view';
import { LatestTurns } from '@/components/screens/recording/latest-turns';
import { EntryView } from '@/components/transcript/message/entry-view';
import { toTranscript } from '@/components/transcript/to-transcript';
import { turnQuery } from '@/lib/client/compare-queries';
import type { BlockKind } from '@/lib/core/block/block-kind';
import { toPlain } from '@/lib/core/block/to-plain';
import type { Block } from '@/lib/core/claude/message';
import { comparePaths } from '@/lib/core/compare/compare-paths';
import type { ComparedPath } from '@/lib/core/compare/compared-path';
import type { ExportSource } from '@/lib/core/export/export-source';
import { toHtml } from '@/lib/core/export/to-html';
import { toMarkdown } from '@/lib/core/export/to-markdown';
import { toSearchTexts } from '@/lib/core/search/to-search-texts';
import { labelTurn } from '@/lib/core/session/label-turn';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { Turn } from '@/lib/core/session/turn';
import { isFormatWord } from '@/lib/core/share/secrets/is-format-word';
import { message, toolUse, userTurn } from '@/lib/core/testing/scripted-loop';

/** The one record … */
const hologramKind = vi.hoisted(
  (): BlockKind => ({
    types: ['hologram'],
    label: 'Hologram',
    is: (block): block is Block => typeof block.of === 'string',
    read: ({ of }) => ({ label: `Hologram of ${of}`, text: `A hologram of ${of}`, value: { of } }),
    search: ({ of }) => [{ place: 'message', text: `hologram ${of}` }],
    toMarkdown: ({ of }, write) => [write.line(`(a hologram of ${of})`)],
    toHtml: ({ of }, write) => `<b>${write.escape(`hologram of ${of}`)}</b>`,
    visual: 'all',
  }),
);

/** … and the one view, each in the one list of its sort. */
function HologramView({ block }: BlockViewProps) {
  return <figure aria-label={`Hologram of ${block.of}`} />;
}

vi.mock('@/lib/core/block/kinds', async (importOriginal) => {
  const { blockKinds } = await importOriginal<typeof import('@/lib/core/block/kinds')>();
  return { blockKinds: [...blockKinds, hologramKind] };
});
vi.mock('@/components/blocks/views', async (importOriginal) => {
  const { blockViews } = await importOriginal<typeof import('@/components/blocks/views')>();
  return { blockViews: { ...blockViews, hologram: (props: BlockViewProps) => <HologramView {...props} /> } };
});

// What is loaded later is at hand: how long it takes to load is not what is asked here.
beforeAll(() => Promise.all([import('@/components/blocks/tool-result-view')]));
afterEach(cleanup);

const cat: Block = { type: 'hologram', of: 'a cat' };
const dog: Block = { type: 'hologram', of: 'a dog' };
const result = { type: 'tool_result', tool_use_id: 'toolu_1', content: [dog] };
const turns = [
  userTurn([cat], 'u1'),
  { id: 'a1', parentId: 'u1', message: message('tool_use', [cat, toolUse('toolu_1')]) },
  userTurn([result], 'u2', 'a1'),
];
const source: ExportSource = {
  title: 'Pets',
  config: sessionConfigSchema.parse({}),
  tools: [],
  draft: '',
  path: turns,
};

const toPath = (path: Turn[]): ComparedPath => ({
  sessionId: 's',
  title: 'Pets',
  config: source.config,
  tools: [],
  answerers: new Map(),
  turns: path,
  runs: [],
});

const show = (children: ReactNode, client = new QueryClient()) =>
  render(<QueryClientProvider client={client}>{children}</QueryClientProvider>);
const holograms = (label: string) => screen.findAllByRole('figure', { name: label });

describe('a kind of block that is added with one record and one view', () => {
  it('is seen in the transcript, within results too', async () => {
    show(toTranscript(turns).map((entry) => <EntryView key={entry.key} entry={entry} />));
    expect(await holograms('Hologram of a cat')).toHaveLength(2);
    const card = within(screen.getByRole('article', { name: 'Call of get_order' }));
    card.getByRole('figure', { name: 'Hologram of a dog' });
  });

  it('is seen in the page of a shared session', async () => {
    show(
      <LatestTurns turns={turns} earlier={0} status={undefined} onRetry={undefined} onScroll={() => {}} />,
    );
    expect(await holograms('Hologram of a cat')).toHaveLength(2);
  });

  it('is seen where two paths are laid side by side, within results too', async () => {
    const [first, , last] = turns;
    if (!first || !last) throw new Error('There is no turn.');
    const answers = [{ ...result, content: [cat] }];
    const others = [
      { ...first, id: 'v1', message: { ...first.message, content: [dog] } },
      { ...last, id: 'v2', message: { ...last.message, content: answers } },
    ];
    const comparison = comparePaths(toPath([first, last]), toPath(others), (text) => text);
    expect(comparison.rows.map(({ status }) => status)).toEqual(['changed', 'changed']);
    const client = new QueryClient();
    // As the server would give them.
    for (const turn of [first, last, ...others])
      client.setQueryData<unknown>(turnQuery('s', turn.id).queryKey, turn);
    show(
      comparison.rows.map((row) => (
        <TurnView key={row.a?.turnId} row={row} comparison={comparison} openDiff={() => {}} />
      )),
      client,
    );
    screen.getByText('Hologram');
    await waitFor(() => {
      expect(screen.getAllByRole('figure', { name: 'Hologram of a cat' })).toHaveLength(2);
      expect(screen.getAllByRole('figure', { name: 'Hologram of a dog' })).toHaveLength(2);
    });
  });

  it('is read by exports, search, labels, shares and the clipboard', () => {
    expect(toMarkdown(source)).toContain('### User\n\n(a hologram of a cat)');
    expect(toMarkdown(source)).toContain('**Answer**\n\n(a hologram of a dog)');
    expect(toHtml(source)).toContain('<b>hologram of a cat</b>');
    expect(toHtml(source)).toContain('<b>hologram of a dog</b>');
    expect(toSearchTexts({ content: [cat, result] }).texts).toMatchObject({
      message: 'hologram a cat',
      result: 'hologram a dog',
    });
    expect(labelTurn({ role: 'user', content: [cat] })).toBe('Hologram of a cat');
    expect(labelTurn({ role: 'user', content: [result] })).toBe('1 result: Hologram of a dog');
    expect(isFormatWord('hologram')).toBe(true);
    expect(toPlain([cat, result])).toBe('A hologram of a cat\n\nA hologram of a dog');
  });
});
