import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ImportButton } from '@/components/files/import-button';
import { Button } from '@/components/ui/button';
import { Page, serve } from '@/components/ui/testing/serve-page';
import { HomeList } from './home-list';

vi.mock('next/navigation', () => ({
  useSearchParams: () => new URLSearchParams(),
  useRouter: () => ({ push: () => {} }),
}));

const weather = {
  ...{ id: 'ses_1', title: 'Weather with an enum', tags: [], pinned: false, model: 'loopbench-simulator' },
  ...{ toolNames: ['get_weather'], turnCount: 1, status: 'running', hasErrors: false, deletedAt: null },
  ...{ createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' },
};
const imported = { ...weather, id: 'ses_2', title: 'From a file', status: 'completed' };

/** Says of whatever it is to watch that it is as tall as a page. */
class SizeOfAPage {
  readonly tell: ResizeObserverCallback;
  constructor(tell: ResizeObserverCallback) {
    this.tell = tell;
  }
  observe(target: Element) {
    const entry = { target, contentRect: { width: 800, height: 600 } };
    queueMicrotask(() => this.tell([entry as ResizeObserverEntry], this as ResizeObserver));
  }
  unobserve() {}
  disconnect() {}
}

/** What the server has. */
let sessions: { title: string }[] = [];

const answers = {
  'GET /api/sessions': () => ({ items: sessions, nextCursor: null }),
  'GET /api/sessions/facets': () => ({ models: [], tools: [], tags: [], total: sessions.length, binned: 0 }),
  'POST /api/sessions/import': () => {
    sessions = [imported, ...sessions];
    return { ...imported, notes: [] };
  },
};

beforeEach(() => {
  sessions = [weather];
  // The list draws the rows that fit into it, and here nothing is laid out.
  vi.stubGlobal('ResizeObserver', SizeOfAPage);
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
    configurable: true,
    get: () => document.body,
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('follows a session that runs until its run has ended', async () => {
  serve(answers);
  render(
    <Page>
      <HomeList />
    </Page>,
  );
  await screen.findByText('running');
  expect(screen.getByText('1 turn')).toBeTruthy();
  sessions = [{ ...weather, status: 'completed', turnCount: 4 } as { title: string }];
  await screen.findByText('4 turns');
  expect(screen.queryByText('running')).toBeNull();
});

it('counts a session that was imported, as it lists it', async () => {
  serve(answers);
  render(
    <Page>
      <ImportButton />
      <HomeList />
    </Page>,
  );
  await screen.findByText('1 session');
  await userEvent.upload(
    screen.getByLabelText('Files to import'),
    new File(['[{"role":"user","content":"Hello"}]'], 'hello.json', { type: 'application/json' }),
  );
  await screen.findByText('2 sessions');
});

it('counts anew when somebody comes back to the list', async () => {
  serve(answers);
  render(
    <Page>
      <Visit />
    </Page>,
  );
  await screen.findByText('1 session');
  await userEvent.click(screen.getByRole('button', { name: 'Go' }));
  sessions = [imported, ...sessions];
  await userEvent.click(screen.getByRole('button', { name: 'Go' }));
  await screen.findByText('2 sessions');
});

/** The list, left and come back to by a button. */
function Visit() {
  const [isThere, setThere] = useState(true);
  return (
    <>
      <Button onClick={() => setThere(!isThere)}>Go</Button>
      {isThere && <HomeList />}
    </>
  );
}
