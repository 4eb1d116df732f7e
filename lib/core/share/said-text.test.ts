import { expect, it } from 'vitest';
import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';
import { maskSnapshot } from './mask-snapshot';
import type { Snapshot } from './snapshot';
import { visitTexts } from './visit-texts';

/** As far as these look at a snapshot. */
const snapshotOf = (input: string): Snapshot =>
  ({ title: 'mail a@example.com', turns: [{ input: readJson(input) }], runs: [] }) as object as Snapshot;

it('looks at the first of two keys of one name too: a reader of the text sees it', () => {
  const seen: string[] = [];
  visitTexts(snapshotOf('{"api_key":"sk-first","api_key":"x"}'), (text) => seen.push(text));
  expect(seen).toContain('sk-first');
});

it('leaves the digits of what nothing is masked in', () => {
  const secrets = [{ kind: 'email' as const, value: 'a@example.com' }];
  const text = writeJson(maskSnapshot(snapshotOf('{"id":9007199254740993}'), secrets));
  expect(text).toContain('9007199254740993');
  expect(text).not.toContain('a@example.com');
});
