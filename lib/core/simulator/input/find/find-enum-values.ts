import { splitIdentifier, type Word } from '@/lib/core/simulator/language/split-words';
import { stemWord } from '@/lib/core/simulator/language/stem-word';
import { areSynonyms } from '@/lib/core/simulator/language/synonyms';

/** An allowed word the prompt speaks of. Offsets are the prompt's. */
export interface EnumMention {
  value: string;
  score: number;
  start: number;
  end: number;
}

/** Allowed words and what people say instead. Signs and single letters count only as they stand here. */
const SPOKEN: readonly string[] = [
  'fahrenheit f °f imperial',
  'celsius c °c metric centigrade',
  'kelvin k',
  'metric celsius kilometers km',
  'imperial fahrenheit miles',
  'high urgent urgently asap important critical',
  'critical urgent asap blocker',
  'urgent asap critical immediately',
  'low minor trivial',
  'medium normal moderate',
  'normal medium regular',
  'asc ascending oldest cheapest lowest alphabetically',
  'ascending asc oldest cheapest lowest alphabetically',
  'desc descending newest latest highest',
  'descending desc newest latest highest',
  'add plus sum addition +',
  'addition plus sum add +',
  'sum add plus +',
  'subtract minus difference less -',
  'subtraction minus difference subtract -',
  'multiply times product multiplied * × x',
  'multiplication times product multiply * × x',
  'divide divided over quotient / ÷',
  'division divided over quotient divide / ÷',
  'open unresolved unsolved',
  'closed resolved done completed finished',
  'done finished completed closed',
  'pending waiting unpaid outstanding',
  'canceled cancelled',
  'cancelled canceled',
  'economy coach cheap',
  'km kilometers kilometres',
  'mi miles',
  'kg kilograms kilos',
  'lb pounds',
  'en english',
  'fr french',
  'de german',
  'es spanish',
  'it italian',
  'ja japanese',
  'pt portuguese',
];
const spokenByStem = new Map(SPOKEN.map((row) => row.split(' ')).map(([key = '', ...rest]) => [key, rest]));

/** Finds the allowed words a text speaks of, in the order of the text; exact words count more than related ones. */
export function findEnumValues(
  allowed: readonly unknown[],
  text: string,
  words: readonly Word[],
): EnumMention[] {
  const values = allowed.filter((value): value is string => typeof value === 'string' && value !== '');
  return values
    .flatMap((value) => findMention(value, text, words) ?? [])
    .toSorted((a, b) => a.start - b.start || b.score - a.score);
}

function findMention(value: string, text: string, words: readonly Word[]): EnumMention | null {
  return findExact(value, text, words) ?? findSpoken(value, text, words) ?? findRelated(value, words);
}

function findExact(value: string, text: string, words: readonly Word[]): EnumMention | null {
  if (value.length < 3 || /[^\p{L}\p{N}]/u.test(value)) {
    const at = findSign(value, text);
    if (at) return { value, score: 0.95, ...at };
    if (value.length < 3) return null;
  }
  const stems = splitIdentifier(value);
  return findRun(stems, words, (stem, word) => stem === word.stem, value, 0.95);
}

/** Letters and signs such as "F", "°C" or "+" must stand alone and be written as they are. */
function findSign(sign: string, text: string): { start: number; end: number } | null {
  for (let start = text.indexOf(sign); start >= 0; start = text.indexOf(sign, start + 1)) {
    const end = start + sign.length;
    const before = text[start - 1] ?? ' ';
    const after = text[end] ?? ' ';
    const isWord = /^[\p{L}\p{N}]/u.test(sign);
    if (
      !(isWord && /[\p{L}'’]/u.test(before)) &&
      !(isWord && /[\p{L}\p{N}'’]/u.test(after)) &&
      !(before === '-' || after === '-')
    ) {
      return { start, end };
    }
  }
  return null;
}

function findSpoken(value: string, text: string, words: readonly Word[]): EnumMention | null {
  for (const spoken of spokenByStem.get(value.toLowerCase()) ?? []) {
    if (spoken.length > 2) {
      const found = findRun([stemWord(spoken)], words, (stem, word) => stem === word.stem, value, 0.85);
      if (found) return found;
      continue;
    }
    const sign = /^[a-z]$/.test(spoken) && !'xmk'.includes(spoken) ? spoken.toUpperCase() : spoken;
    const at = findSign(sign, text) ?? (spoken.startsWith('°') ? findSign(spoken.toUpperCase(), text) : null);
    if (at && isOperatorPlace(spoken, text, at.start)) return { value, score: 0.85, ...at };
  }
  return null;
}

/** A minus or a slash counts only between numbers. */
function isOperatorPlace(sign: string, text: string, at: number): boolean {
  return !/^[-+*/x×÷]$/.test(sign) || (/\d\s*$/.test(text.slice(0, at)) && /^.\s*\d/.test(text.slice(at)));
}

function findRelated(value: string, words: readonly Word[]): EnumMention | null {
  const stems = splitIdentifier(value);
  if (stems.join('').length < 4) return null;
  return findRun(stems, words, (stem, word) => areSynonyms(stem, word.stem), value, 0.72);
}

/** Words of the text that meet the stems one after the other. */
function findRun(
  stems: readonly string[],
  words: readonly Word[],
  doMeet: (stem: string, word: Word) => boolean,
  value: string,
  score: number,
): EnumMention | null {
  if (stems.length === 0) return null;
  for (let at = 0; at + stems.length <= words.length; at += 1) {
    const run = words.slice(at, at + stems.length);
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.every((word, index) => doMeet(stems[index] ?? '', word))) {
      return { value, score, start: first.start, end: last.end };
    }
  }
  return null;
}
