import { type FoundEntity, findMatches } from './entity';
import { isShouted } from './find-codes';
import { tickerSymbols } from './known-codes';
import { stemWord } from './stem-word';
import { hasSynonyms } from './synonyms';
import { toTitle } from './to-title';
import { isContentWord, wordWeight } from './word-weight';

const CAPITALISED = '\\p{Lu}[\\p{Ll}\\p{N}][\\p{L}\\p{N}-]*';
const CAPITALISED_RUN = new RegExp(
  `${CAPITALISED}(?: (?:(?:of|de|la|van|von|der|du|the) )?${CAPITALISED})*`,
  'gu',
);
/** Nobody writes capitals in a hurry: "weather in trondheim". */
const SMALL_PLACE = /(?<=\b(?:in|near|around) )[a-z]{3,20}\b/g;
const NOT_A_PLACE =
  /^(?:stock|total|detail|celsius|fahrenheit|kelvin|case|order|euros?|dollars?|english|short|general|particular|json|text|progress|transit|here|there|minutes?|hours?|days?|weeks?|months?|years?|advance|full|future|kilometers?|miles?|metric|imperial|degrees?|usd|eur|python|markdown|bold|percent|dark|light|summary|production|staging|alphabetical|ascending|descending)$/;
/** Words that begin a request. */
const COMMANDS = new Set(
  'press click tap type enter hit close move copy rename merge fork star clone commit push pull deploy test build install download upload import export start stop resume pause confirm compare plan track explain describe count sort filter list extract record save load play set turn switch check compute crop resize navigate visit log sign pick choose select'
    .split(' ')
    .map(stemWord),
);
const CALENDAR_WORD =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;

/** Proper names ("Jane Doe", "Apple") and words that stand where a place would ("in trondheim"). */
export function findNames(text: string): FoundEntity[] {
  return [...(isShouted(text) ? [] : findCapitalised(text)), ...findSmallPlaces(text)];
}

function findCapitalised(text: string): FoundEntity[] {
  return findMatches(text, 'name', CAPITALISED_RUN).flatMap((found): FoundEntity[] => {
    const name = CALENDAR_WORD.test(found.text) ? null : dropSentenceStart(text, found);
    if (!name) return [];
    const isPlace = /\b(?:in|at|near|around|visit|visiting)\s+(?:the\s+)?$/i.test(
      text.slice(Math.max(0, name.start - 20), name.start),
    );
    return [{ ...name, kind: isPlace ? 'place' : 'name' }];
  });
}

/**
 * The first word of a sentence is written with a capital whatever it is. It counts as a name only when it is a known
 * one, when it goes on ("Jane Doe's orders") or when nothing else is said ("Oslo?"); "Find Jane Doe" leaves Jane Doe.
 */
function dropSentenceStart(text: string, found: FoundEntity): FoundEntity | null {
  const isStart = /(?:^|[.!?:\n]["“(]?\s*)$/.test(text.slice(Math.max(0, found.start - 8), found.start));
  const [first = '', ...others] = found.text.split(' ');
  const stem = stemWord(first);
  const isOrdinary = wordWeight(stem) < 1 || (isStart && (hasSynonyms(stem) || COMMANDS.has(stem)));
  if (!isOrdinary) {
    if (!isStart || others.length > 0 || tickerSymbols.has(first.toLowerCase())) return found;
    const rest = text.slice(found.end);
    return /^(?:['’]s\b|\s*(?:[,?!.]|and\b|$))/.test(rest) ? found : null;
  }
  if (others.length === 0) return null;
  const start = found.start + first.length + 1;
  const rest = found.text.slice(first.length + 1);
  const shorter = { ...found, start, text: rest, value: rest };
  return wordWeight(stemWord(others[0] ?? '')) === 0 ? null : shorter;
}

function findSmallPlaces(text: string): FoundEntity[] {
  return findMatches(text, 'place', SMALL_PLACE, ([word]) =>
    NOT_A_PLACE.test(word) || CALENDAR_WORD.test(word) || !isContentWord(stemWord(word))
      ? null
      : toTitle(word),
  ).map((found) => ({ ...found, isGuess: true }));
}
