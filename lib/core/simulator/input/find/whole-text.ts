import type { Slot } from '@/lib/core/simulator/input/slot';
import { takeStart } from '@/lib/core/take-start';
import type { Scope } from './candidate';

const OPENING =
  /^(?:(?:hi|hello|hey|please|thanks|so|now|then|and|also|can you|could you|would you|will you|i want to|i want you to|i'd like to|i need you to|i need to|let's)[\s,!.]+)+/i;
const TITLE_LENGTH = 60;

/** The whole of what was said, for a text property nothing else fits: without courtesies, short for a title. */
export function wholeText(slot: Slot, scope: Scope): string {
  const said = scope.ranges.map(({ start, end }) => scope.prompt.text.slice(start, end)).join(' ');
  const text = (said.trim() === '' ? scope.prompt.text : said).trim().replace(OPENING, '').trim();
  if (slot.wants.text === 'body') return text;
  const plain = text.replace(/[?!.\s]+$/, '');
  if (slot.wants.text === 'query' || plain.length <= TITLE_LENGTH) return plain;
  return takeStart(plain, TITLE_LENGTH).replace(/\s+\S*$/, '');
}
