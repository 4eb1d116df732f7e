import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeJson } from '@/lib/core/json/write-json';
import type { Snapshot } from '@/lib/core/share/snapshot';
import { packSnapshot, unpackSnapshot } from './pack-snapshot';

const snapshot: Snapshot = {
  type: 'loopbench.snapshot',
  v: 1,
  title: 'أوامر 📦 + more',
  turns: [{ id: 't1', parentId: null, runId: null, message: { role: 'user', content: 'x'.repeat(5000) } }],
  runs: [],
  hasRequests: false,
};

describe('a snapshot in an address', () => {
  it('comes back as it was, from characters that need no escaping', async () => {
    const packed = await packSnapshot(snapshot);
    expect(packed).toMatch(/^[\w-]+$/);
    expect(packed.length).toBeLessThan(500);
    expect(await unpackSnapshot(packed)).toEqual(snapshot);
  });

  it('of the version before holds what it held', async () => {
    const read = (name: string) => readFileSync(`lib/server/file/old-files/closed-log/${name}`, 'utf8');
    const snapshot = await unpackSnapshot(read('digits.link.txt'));
    expect(writeJson(snapshot)).toBe(read('digits.snapshot.json'));
  });

  it('is refused when it was cut off', async () => {
    const packed = await packSnapshot(snapshot);
    await expect(unpackSnapshot(packed.slice(0, -10))).rejects.toThrow();
    await expect(unpackSnapshot('%%%')).rejects.toThrow();
  });
});
