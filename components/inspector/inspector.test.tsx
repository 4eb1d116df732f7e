import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { Page } from '@/components/ui/testing/serve-page';
import { createRunEventPacker } from '@/lib/core/run/log/create-run-event-packer';
import { emptyRunState, foldRunEvents } from '@/lib/core/run/log/fold-run-events';
import {
  message,
  runScripted,
  type ScriptedLoop,
  text,
  toolUse,
  userTurn,
} from '@/lib/core/testing/scripted-loop';
import { Inspector, type InspectorProps, type InspectorTab } from './inspector';

// What is loaded later is at hand: how long it takes to load is not what is asked here.
beforeAll(() =>
  Promise.all([
    import('./loop-timeline'),
    import('./request-view'),
    import('./response-view'),
    import('./event-list'),
  ]),
);
afterEach(cleanup);

const ask = message('tool_use', [toolUse('toolu_1', 'get_order', { id: '48810' })]);
const done = message('end_turn', [text('Shipped.')], 'msg_2');
const path = [userTurn('Where is 48810?')];
const answers = { get_order: async () => ({ content: 'lost', is_error: true }) };

/** A run as it is followed, and where its path began. */
async function follow(loop: ScriptedLoop): Promise<Pick<InspectorProps, 'followed' | 'getMessage'>> {
  const run = await runScripted({ path, ...loop });
  const pack = createRunEventPacker();
  const events = run.events.map((event) => pack(event));
  return {
    followed: { runId: 'r1', state: foldRunEvents(emptyRunState, events), events },
    getMessage: (turnId) => path.find(({ id }) => id === turnId)?.message,
  };
}

function Held({ start, ...props }: { start: InspectorTab } & Partial<InspectorProps>) {
  const [tab, setTab] = useState(start);
  const [seq, setSeq] = useState<number | null>(null);
  return (
    <Inspector
      followed={undefined}
      getMessage={() => undefined}
      {...props}
      tab={tab}
      onTabChange={setTab}
      selectedSeq={seq}
      onSelect={setSeq}
    />
  );
}
const show = (start: InspectorTab, props: Partial<InspectorProps>) =>
  render(<Held start={start} {...props} />, { wrapper: Page });
const choose = (label: string, option: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: label }), option);

it('says what it is for while nothing has run', () => {
  show('loop', {});
  screen.getByText(/appears here, exactly as it was sent/);
});

it('says that it is loading while a run of the session is read', () => {
  show('loop', { runs: [{ id: 'r1' }] });
  expect(screen.getByText('Loading…').closest('[aria-busy="true"]')).not.toBeNull();
  expect(screen.queryByText(/appears here/)).toBeNull();
});

it('lists requests and calls in their order, and leads from a request to its body', async () => {
  show('loop', await follow({ script: [ask, done], answers }));
  await screen.findByText(/2 requests · 1 call/);
  const bars = within(screen.getByRole('list')).getAllByRole('button');
  expect(bars.map((bar) => within(bar).getByTitle(/./).textContent)).toEqual([
    'Request 1',
    'get_order',
    'Request 2',
  ]);
  await userEvent.click(screen.getByRole('button', { name: /Request 1/ }));
  await screen.findByText(/1 message · 0 tools/);
  expect(screen.getByRole('tab', { name: 'Request' }).getAttribute('aria-selected')).toBe('true');
});

it('says what all branches of the session cost, where there are others', async () => {
  const run = await follow({ script: [ask, done], answers });
  show('loop', { ...run, costOfSession: { usd: 0.25, answers: 3, unpriced: 0 } });
  await screen.findByText(/· \$0\.25.* in all branches$/);
  cleanup();
  show('loop', { ...run, costOfSession: { usd: 0.25, answers: 3, unpriced: 2 } });
  await screen.findByText(/at least \$0\.25.* in all branches \(2 answers of unknown price\)/);
  cleanup();
  show('loop', run);
  await screen.findByText(/2 requests · 1 call/);
  expect(screen.queryByText(/in all branches/)).toBeNull();
});

it('says of a call that it waits for a person', async () => {
  show('loop', await follow({ script: [ask] }));
  expect((await screen.findByRole('button', { name: /get_order/ })).textContent).toContain('waiting for you');
});

it('leads in a replay to the moment a part of the run began, what is to come among them', async () => {
  const jump = vi.fn();
  const whole = await follow({ script: [ask, done], answers });
  const end = whole.followed?.state ?? emptyRunState;
  const start = { runId: 'r1', state: { ...emptyRunState, seq: 1 }, events: [] };
  show('loop', { ...whole, followed: start, timeline: { end, onJump: jump } });
  await userEvent.click(await screen.findByRole('button', { name: /Request 2/ }));
  expect(jump).toHaveBeenCalledOnce();
  expect(jump.mock.calls[0]?.[0]).toBeGreaterThan(0);
  expect(screen.getByRole('tab', { name: 'Loop' }).getAttribute('aria-selected')).toBe('true');
});

it('shows the body of the newest request, or of the one that is chosen', async () => {
  show('request', await follow({ script: [ask, done], answers }));
  await screen.findByText(/3 messages · 0 tools/);
  await choose('Request', 'Request 1');
  await screen.findByText(/1 message · 0 tools/);
  expect(screen.queryByText('not sent yet')).toBeNull();
});

it('marks the request that a pause would send', async () => {
  show('request', await follow({ script: [ask], mode: 'step' }));
  await screen.findByText('not sent yet');
  await screen.findByText(/1 message · 0 tools/);
});

it('shows how an answer went, and all of it', async () => {
  show('response', await follow({ script: [ask, done], answers }));
  const told = async (name: string) => (await screen.findByText(name)).nextElementSibling?.textContent;
  expect(await told('stop_reason')).toBe('end_turn');
  expect(await told('output_tokens')).toBe('5');
  expect(await told('id')).toBe('msg_2');
  await choose('Request', 'Request 1');
  expect(await told('stop_reason')).toBe('tool_use');
});

it('has no page for the bodies of requests where they were left out', async () => {
  show('response', { ...(await follow({ script: [done] })), hasRequests: false });
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['Loop', 'Response', 'Events']);
});

it('lets the run be chosen where there are several, the newest first', async () => {
  const change = vi.fn();
  const runs = [{ id: 'r0' }, { id: 'r1' }];
  show('response', { ...(await follow({ script: [done] })), runs, onRunChange: change });
  await choose('Run', 'Run 1');
  expect(change).toHaveBeenCalledWith('r0');
});

it('shows what a request changed of the one before, and as a command that sends the same', async () => {
  const run = await follow({ script: [ask, done], answers });
  show('request', run);
  await userEvent.click(await screen.findByRole('button', { name: 'Changes' }));
  const changes = screen.getByRole('figure', { name: 'changes to the request before' });
  expect(changes.textContent).toContain('+   "role": "assistant"');
  screen.getByText('the cached prefix stays');
  await userEvent.click(screen.getByRole('button', { name: 'cURL' }));
  const curl = screen.getByRole('figure', { name: 'request as cURL' });
  expect(curl.textContent).toContain("curl -N 'https://api.anthropic.com/v1/messages'");
  expect(curl.textContent).toContain('Where is 48810?');
});
