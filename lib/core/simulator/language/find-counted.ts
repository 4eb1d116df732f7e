import type { FoundEntity } from './entity';
import { NUMBER_WORDS } from './find-numbers';
import { stemWord } from './stem-word';

/** What ends the words for a thing. */
const END =
  '(?:and|or|to|for|in|from|into|on|onto|at|with|by|please|that|which|as|then|is|are|was|were|do|does|will|should|plus|off|out|per|under|over|than|but|so|if|when|each|not|no|of)';
const WORD = `(?!${END}\\b)\\p{Ll}[\\p{L}'’-]{1,30}`;
const COUNTED = new RegExp(
  `(?<![\\p{L}\\d.,#-])(?:\\d{1,6}|${NUMBER_WORDS.join('|')}) (${WORD}(?: ${WORD}){0,2}(?: of ${WORD}(?: ${WORD})?)?)(?=[.,;!?)]| ${END}\\b|\\s*$)`,
  'gu',
);

/** Units, people and words for anything are no things that a name could be asked for of. */
const NO_THINGS = new Set(
  'second minute hour day night week month year time percent degree meter metre kilometer kilometre mile foot feet inch pound gram kilogram litre liter euro dollar cent people person adult child children guest kid passenger traveler traveller member item thing piece unit line row page result record entry match number digit character word token step more other else most last first next'
    .split(' ')
    .map(stemWord),
);

/** What is counted, without its number: "red apples" and "pears" of "2 red apples and three pears". */
export function findCounted(text: string): FoundEntity[] {
  return Array.from(text.matchAll(COUNTED)).flatMap((match): FoundEntity[] => {
    const [whole, thing = ''] = match;
    const isThing = thing
      .split(/ of /)[0]
      ?.split(' ')
      .every((word) => !NO_THINGS.has(stemWord(word)));
    if (!isThing) return [];
    const end = match.index + whole.length;
    return [{ kind: 'counted', text: thing, value: thing, start: end - thing.length, end }];
  });
}
