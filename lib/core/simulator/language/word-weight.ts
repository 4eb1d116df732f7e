import { stemWord } from './stem-word';

const toSet = (text: string) => new Set(text.trim().split(/\s+/).map(stemWord));

/** Words that say nothing about what is wanted. */
const STOP_WORDS = toSet(`
  a an the this that these those some any each every all both either such same other another
  two three four five six seven eight nine ten eleven twelve
  i i'm im i'd i'll i've me my mine we us our ours you your yours he him his she her hers it its they them their theirs
  it's what what's whats which who who's whose whom when why how how's
  is are was were be been being am do does did done doing have has had having can could will would shall should may
  might must let let's want wants need needs like please thanks thank hi hello hey ok okay so just really very also too
  then than there here now of in on at for to from by with without about into onto over under between after before
  during and or but if as not no nor only via per up down out off again still yet it'd don't doesn't isn't aren't won't
  can't didn't know wonder while because since until e.g eg i.e etc one
`);

/** Words that nearly every tool and every question uses: they count, but they decide nothing. */
const WEAK_WORDS = toSet(`
  get show list find fetch retrieve look lookup give tell check read view see display query return provide use run call
  tool function api data information info detail result value input output user given specific current new available
  where where's latest name id number type kind item object string text field parameter option optional required example make help
  take go try work thing way question answer ask say mean today tomorrow yesterday good much many more most last next
  first set based allow include support content
`);

/**
 * How much a word says about what is wanted: 0 for stop words, 0.34 for words nearly every tool uses, 1 for the rest.
 *
 * @param stem as `stemWord` gives it
 */
export function wordWeight(stem: string): number {
  if (STOP_WORDS.has(stem)) return 0;
  if (stem.length < 2) return 0;
  return WEAK_WORDS.has(stem) ? 0.34 : 1;
}

/** True for words that carry meaning by themselves. */
export function isContentWord(stem: string): boolean {
  return wordWeight(stem) === 1;
}
