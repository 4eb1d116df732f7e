import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repairRequest } from '@/lib/core/repair/repair-request';
import { findProblems } from './find-problems';

interface Refused {
  name: string;
  severity: string;
  id: string;
  path: string;
  request: unknown;
}

const read = <T>(name: string): T[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8'));

/** The day on which they are judged: the last one of a model. */
const TODAY = '2026-11-30';

describe('a request the documentation rules out is named', () => {
  it.each(read<Refused>('refused.json').map((row) => [row.name, row] as const))('%s', (_name, row) => {
    const found = findProblems(row.request, TODAY);
    expect(found.map(({ id, severity, path }) => ({ id, severity, path }))).toContainEqual({
      id: row.id,
      severity: row.severity,
      path: row.path,
    });
    if (row.severity !== 'error') expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('a request the documentation allows is sent as it is', () => {
  const rows = read<Pick<Refused, 'name' | 'request'>>('accepted.json');

  it.each(rows.map(({ name, request }) => [name, request] as const))('%s', (_name, request) => {
    expect(findProblems(request, TODAY).filter(({ severity }) => severity === 'error')).toEqual([]);
    const { request: repaired, changes } = repairRequest(JSON.stringify(request), TODAY);
    expect({ repaired, changes }).toEqual({ repaired: request, changes: [] });
  });
});
