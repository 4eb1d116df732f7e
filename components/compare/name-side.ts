import type { ComparedSide } from '@/lib/core/compare/comparison';
import { markChanged } from '@/lib/core/run/mark-changed';

type NamedSide = Pick<ComparedSide, 'title' | 'asked' | 'own' | 'totals'>;

/**
 * What tells a side from the other behind its title: the last question; where both are the same, what was changed for
 * its run or where it goes its own way; and where that is the same too, when.
 */
export function nameSide(side: NamedSide, other: NamedSide | undefined): string | null {
  const { asked, own } = side;
  if (!other || side.title !== other.title || asked !== other.asked) return asked;
  const name = nameWay(side);
  const when = own?.createdAt && name === nameWay(other) ? [writeTime(own.createdAt)] : [];
  // First what tells them apart: what is long is cut at its end.
  return [...when, name, ...(asked ? [asked] : [])].join(' · ');
}

function nameWay({ own, totals }: NamedSide): string {
  if (!own) return totals.turns === 1 ? 'its one turn' : `its ${totals.turns} turns`;
  return own.changed ? markChanged(own.changed) : `from turn ${own.turn} on: ${own.label}`;
}

const writeTime = (createdAt: string): string =>
  new Date(createdAt).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'medium' });
