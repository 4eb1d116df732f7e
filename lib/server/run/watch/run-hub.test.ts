import { expect, it } from 'vitest';
import { RunHub, type StoredBatch } from './run-hub';

const batch = (firstSeq: number, chars = 10): StoredBatch => ({
  firstSeq,
  lastSeq: firstSeq,
  items: [{ event: { type: 'later', seq: firstSeq, at: 0 } as never, json: 'x'.repeat(chars) }],
});

it('holds the newest part of a live run, and nothing of one nobody adds to any more', () => {
  const hub = new RunHub();
  for (const seq of [1, 2, 3]) hub.publish('run_1', batch(seq, 1_500_000));
  expect(hub.read('run_1', 0)).toBeNull();
  expect(hub.read('run_1', 1)?.map(({ firstSeq }) => firstSeq)).toEqual([2, 3]);
  expect(hub.read('run_1', 3)).toEqual([]);
  hub.release('run_1');
  expect(hub.read('run_1', 1)).toBeNull();
});

it('wakes who waits for a run once, and keeps nobody who has left', async () => {
  const hub = new RunHub();
  const [stays, leaves] = [hub.nextChange('run_1'), hub.nextChange('run_1')];
  const woken: string[] = [];
  void stays.changed.then(() => woken.push('stays'));
  void leaves.changed.then(() => woken.push('leaves'));
  leaves.forget();
  hub.publish('run_1', batch(1));
  await stays.changed;
  hub.notify('run_1');
  await Promise.resolve();
  expect(woken).toEqual(['stays']);
});
