import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ProvideActions } from '@/components/transcript/actions/provide-actions';
import { EntryView } from '@/components/transcript/message/entry-view';
import { toTranscript } from '@/components/transcript/to-transcript';
import { emptyRunState } from '@/lib/core/run/log/fold-run-events';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { Turn } from '@/lib/core/session/turn';
import { message, text, toolUse, userTurn } from '@/lib/core/testing/scripted-loop';
import { type RunActionsInput, useRunActions } from './use-run-actions';

const rendered = vi.hoisted((): string[] => []);

// What a message is made of, counted: each stands for a text that may be long.
vi.mock('@/components/blocks/block-view', () => ({
  BlockView: ({ block }: { block: { text: string } }) => {
    rendered.push(block.text);
    return <p>{block.text}</p>;
  },
}));
vi.mock('@/components/ui/text/text-viewer', () => ({
  TextViewer: ({ text, label }: { text: string; label: string }) => {
    rendered.push(label);
    return <p>{text}</p>;
  },
}));

beforeEach(() => rendered.splice(0));
afterEach(cleanup);

const turns: Turn[] = [
  userTurn('Where is it?', 'u1'),
  {
    id: 'a1',
    parentId: 'u1',
    message: message('tool_use', [text('I look.'), toolUse('toolu_1')]),
    runId: 'r1',
  },
  userTurn([{ type: 'tool_result', tool_use_id: 'toolu_1', content: 'lost' }], 'u2', 'a1'),
  { id: 'a2', parentId: 'u2', message: message('end_turn', [text('It is lost.')]), runId: 'r1' },
];
const entries = toTranscript(turns);
const all = ['Where is it?', 'I look.', 'input of get_order', 'result of get_order', 'It is lost.'];

const at = '2026-11-30T10:00:00.000Z';
const stored: RunActionsInput['stored'] = {
  id: 's1',
  title: '',
  revision: 1,
  config: sessionConfigSchema.parse({}),
  tools: [],
  draft: '',
  tags: [],
  pinned: false,
  headTurnId: 'a2',
  turns: turns.map((turn) => ({ ...turn, runId: turn.runId ?? null, createdAt: at })),
  branches: {},
  runs: [],
  notes: [],
  createdAt: at,
  updatedAt: at,
};
const atRest: RunActionsInput = {
  stored,
  session: { ...stored, tools: [] },
  run: undefined,
  state: undefined,
  status: 'completed',
  mode: 'auto',
  attached: undefined,
  attach: () => {},
  attaching: { attachments: [], clear: () => {} },
  edit: () => {},
  flush: async () => {},
  openTool: () => {},
  invalid: {},
  openSettings: () => {},
  onInspect: () => {},
  watch: () => {},
};

const client = new QueryClient();

/** The messages of a session as the playground shows them. */
function Messages({ input }: { input: RunActionsInput }) {
  const { problem, start, actions } = useRunActions(input);
  return (
    <ProvideActions actions={actions}>
      {entries.map((entry) => (
        <EntryView key={entry.key} entry={entry} />
      ))}
      <button type="button" onClick={start}>
        Run
      </button>
      {problem && <p role="alert">{problem}</p>}
    </ProvideActions>
  );
}
const show = (input: RunActionsInput) => (
  <QueryClientProvider client={client}>
    <Messages input={input} />
  </QueryClientProvider>
);
const atPause: Partial<RunActionsInput> = {
  status: 'waiting',
  state: {
    ...emptyRunState,
    status: 'waiting',
    wait: { type: 'run-wait', reason: 'results', tool_use_ids: ['toolu_1'], seq: 7, at: 7 },
  },
};

it.each<[string, Partial<RunActionsInput>]>([
  ['a key is typed into the box', { session: { ...atRest.session, draft: 'W' } }],
  ['a text is attached', { attached: 'long' }],
  ['a setting changes', { session: { ...atRest.session, config: { ...stored.config, max_tokens: 9 } } }],
  [
    'a setting is left as it cannot be sent',
    { invalid: { '/settings/temperature': { text: '9', problem: 'Too high.' } } },
  ],
  ['the mode changes', { mode: 'step' }],
  ['a run begins', { status: 'running', state: emptyRunState }],
  ['a run pauses before its results', atPause],
  ['the session is read anew', { stored: { ...stored, turns: [...stored.turns], branches: {}, runs: [] } }],
  ['there is another branch', { stored: { ...stored, branches: { a2: ['a2', 'a3'] } } }],
])('leaves the texts of a message alone when %s', async (_what, change) => {
  const { rerender } = render(show(atRest));
  await screen.findAllByRole('button', { name: /run from here/ });
  expect(rendered.toSorted()).toEqual(all.toSorted());
  rerender(show({ ...atRest, ...change }));
  rerender(show(atRest));
  expect(rendered).toHaveLength(all.length);
});

it('leaves the texts of a message alone when a run is refused', async () => {
  render(show({ ...atRest, invalid: { '/settings/temperature': { text: '9', problem: 'Too high.' } } }));
  await userEvent.click(screen.getByRole('button', { name: 'Run' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Too high.');
  expect(rendered).toHaveLength(all.length);
});

it('shows the buttons of a message while nothing goes on, and one for its results at a pause', () => {
  const { rerender } = render(show(atRest));
  const names = () =>
    screen
      .queryAllByRole('button')
      .map((button) => button.getAttribute('aria-label') ?? '')
      .filter((name) => /run from here|^Change|^Run again/i.test(name));
  expect(names()).toEqual([
    'Run again with the recorded answers',
    'Edit this message and run from here',
    'Run from here with other settings…',
    'Run from here with other settings…',
    'Edit the input of get_order and run from here',
    'Change this result and run from here',
    'Run from here with other settings…',
  ]);
  rerender(show({ ...atRest, ...atPause }));
  expect(names()).toEqual(['Change this result']);
  rerender(show({ ...atRest, status: 'running', state: emptyRunState }));
  expect(names()).toEqual([]);
});
