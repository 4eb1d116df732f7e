import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { RunData } from '@/lib/core/run/run-schema';
import { useRun } from './use-run';
// Loaded late by what is tested; a busy machine takes longer for it than a test waits.
import './follow-run';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const run = (lastSeq: number): RunData => ({
  id: 'run_1',
  sessionId: 'ses_1',
  parentTurnId: null,
  mode: 'auto',
  status: 'completed',
  rerun: null,
  changed: null,
  divergence: null,
  lastSeq,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
});

/** A server whose log of the run has grown to `length`. */
function serve(log: { length: number }) {
  vi.stubGlobal('fetch', async (path: string) => {
    const runs = new URL(path, 'http://localhost').searchParams.get('runs') ?? '';
    const [runId, after] = runs.split(':');
    const seqs = Array.from({ length: log.length - Number(after) }, (_, index) => Number(after) + index + 1);
    const events = seqs.map((seq) => ({
      seq,
      at: seq,
      type: 'run-wait',
      reason: 'answers',
      tool_use_ids: [],
    }));
    const frames = events.map((event) => `id: ${runId}:${event.seq}\ndata: ${JSON.stringify(event)}\n\n`);
    return new Response(`${frames.join('')}id: ${runId}:${log.length}\nevent: run-over\ndata: {}\n\n`);
  });
}

it('keeps every event of a run that went out of sight for a moment', async () => {
  const log = { length: 3 };
  serve(log);
  const view = renderHook(({ shown }: { shown: RunData | undefined }) => useRun(shown), {
    initialProps: { shown: run(3) as RunData | undefined },
  });
  await waitFor(() => expect(view.result.current?.events).toHaveLength(3));
  act(() => view.rerender({ shown: undefined }));
  log.length = 5;
  act(() => view.rerender({ shown: run(5) }));
  await waitFor(() => expect(view.result.current?.state.seq).toBe(5));
  expect(view.result.current?.events.map((event) => event.seq)).toEqual([1, 2, 3, 4, 5]);
});

it('follows a run that goes on before it was heard of that it had ended', async () => {
  const log = { length: 3 };
  serve(log);
  const running = (lastSeq: number): RunData => ({ ...run(lastSeq), status: 'running' });
  const view = renderHook(({ shown }) => useRun(shown), { initialProps: { shown: running(2) } });
  await waitFor(() => expect(view.result.current?.events).toHaveLength(3));
  log.length = 5;
  act(() => view.rerender({ shown: running(4) }));
  await waitFor(() => expect(view.result.current?.state.seq).toBe(5));
});

it('follows a run that goes on before anybody has told that it had stopped', async () => {
  const log = { length: 3 };
  serve(log);
  const running = (lastSeq: number): RunData => ({ ...run(lastSeq), status: 'running' });
  const view = renderHook(({ shown }) => useRun(shown), { initialProps: { shown: running(0) } });
  await waitFor(() => expect(view.result.current?.events).toHaveLength(3));
  log.length = 5;
  await waitFor(() => {
    view.rerender({ shown: running(3) });
    expect(view.result.current?.state.seq).toBe(5);
  });
});
