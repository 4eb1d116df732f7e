import { expect, it } from 'vitest';
import { nameSide } from './name-side';

type Side = Parameters<typeof nameSide>[0];

const totals = { turns: 4 } as Side['totals'];
const own = { turn: 2, label: 'calls get_order', changed: null, createdAt: '2026-11-21T10:00:00.000Z' };
const side: Side = { title: 'Orders', asked: 'Where is 1?', own, totals };

it('names a side by its last question, where that tells it from the other', () => {
  expect(nameSide(side, undefined)).toBe('Where is 1?');
  expect(nameSide(side, { ...side, asked: 'Where is 2?' })).toBe('Where is 1?');
  expect(nameSide({ ...side, asked: null }, { ...side, title: 'Parcels', asked: null })).toBeNull();
});

it('tells two paths of one question apart by what was changed, where they part, or when they were run', () => {
  const changed = { ...side, own: { ...own, changed: { settings: ['model'], tools: [] } } };
  expect(nameSide(changed, side)).toBe('changed: model · Where is 1?');
  expect(nameSide(side, changed)).toBe('from turn 2 on: calls get_order · Where is 1?');
  expect(nameSide({ ...side, own: null }, changed)).toBe('its 4 turns · Where is 1?');
  const later = { ...side, own: { ...own, createdAt: '2026-11-21T11:00:00.000Z' } };
  expect(nameSide(side, later)).toMatch(/^Nov 21, 2026, .+ · from turn 2 on: calls get_order · /);
  expect(nameSide(side, later)).not.toBe(nameSide(later, side));
});
