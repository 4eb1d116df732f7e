import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '@/lib/server/db/database';

const folder = mkdtempSync(join(tmpdir(), 'loopbench-facets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const session = (id: string, toolNames: string[], tags: string[], model = 'm') => ({
  id,
  title: 't',
  config: '{}',
  tools: '[]',
  model,
  toolNames: JSON.stringify(toolNames),
  tags: JSON.stringify(tags),
  createdAt: new Date(),
  updatedAt: new Date(),
});

it('counts what sessions can be filtered by as they come, change, go into the bin, come back and go', async () => {
  const { prisma, close } = await openDatabase(folder);
  const counted = async () => {
    const kept = await prisma.$queryRaw`SELECT * FROM "SessionFacet" ORDER BY "kind", "value"`;
    const now = await prisma.$queryRaw`SELECT * FROM "SessionFacetNow" ORDER BY "kind", "value"`;
    expect(kept).toEqual(now);
    const facets = await prisma.sessionFacet.findMany({ orderBy: [{ kind: 'asc' }, { value: 'asc' }] });
    return facets.map(({ kind, value, count }) => `${kind} ${value} ${count}`);
  };
  expect(await counted()).toEqual([]);
  await prisma.session.createMany({
    data: [
      session('a', ['look', 'look', 'send'], ['x']),
      session('b', ['look'], ['x', 'y'], 'other'),
      session('c', [], []),
    ],
  });
  expect(await counted()).toEqual([
    'model m 2',
    'model other 1',
    'tag x 2',
    'tag y 1',
    'tool look 2',
    'tool send 1',
    'total  3',
  ]);
  await prisma.session.update({ where: { id: 'a' }, data: { title: 'renamed', toolNames: '["send"]' } });
  await prisma.session.update({ where: { id: 'b' }, data: { deletedAt: new Date() } });
  expect(await counted()).toEqual(['binned  1', 'model m 2', 'tag x 1', 'tool send 1', 'total  2']);
  await prisma.session.updateMany({ data: { deletedAt: null, tags: '["z"]' } });
  expect(await counted()).toContain('tag z 3');
  await prisma.session.deleteMany({ where: { id: { in: ['a', 'b', 'c'] } } });
  expect(await counted()).toEqual([]);
  await close();
});
