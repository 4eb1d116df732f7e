import type { Slot } from '@/lib/core/simulator/input/slot';
import { toTyped } from '@/lib/core/simulator/input/to-typed';
import { isWithin } from '@/lib/core/simulator/language/read-prompt';
import { stemWord } from '@/lib/core/simulator/language/stem-word';
import { isContentWord, wordWeight } from '@/lib/core/simulator/language/word-weight';
import type { Candidate, Scope } from './candidate';

const CONNECTOR = /^["'`]?\s*(?:(?:is|are|=|:|being|set to|should be|named|called|equals)\s*|\s)/i;
const STRONG = /[=:]|\b(?:is|are|set to|should be|named|called|equals)\b/i;
const TOKEN = /^["'`]?([\p{L}\p{N}][\p{L}\p{N}_./@:+#-]*)/u;
const LIST_START = /^s?\s*(?:[:=]\s*\[?|(?:are|of|like|is)\s+)?\s*/i;
const LIST_BORDER = /^\s*(?:,\s*(?:and\s+)?|\band\s+)/i;
const LIST_ITEM = /^(?:"([^"\n]+)"|'([^'\n]+)'|([\p{L}\p{N}][\p{L}\p{N}_.@/+#-]*[\p{L}\p{N}]|[\p{L}\p{N}]))/u;
const PHRASE = /^["'`]?([^,;\n"'`]{1,300})/;

/** Values that stand next to their property's name: "branch main", "title: Fix the login", "the users table". */
export function findLabelled(slot: Slot, scope: Scope): Candidate[] {
  const { words } = scope.prompt;
  const found: Candidate[] = [];
  for (const label of labelsOf(slot)) {
    for (let at = 0; at + label.length <= words.length; at += 1) {
      if (!label.every((stem, offset) => words[at + offset]?.stem === stem)) continue;
      const end = words[at + label.length - 1]?.end ?? 0;
      found.push(...(slot.isList ? readList(slot, scope, end) : readAfter(slot, scope, end)));
    }
  }
  for (const [at, word] of words.entries()) {
    const isLabel = isContentWord(word.stem) && slot.words.includes(word.stem);
    if (isLabel) found.push(...readBefore(slot, scope, at));
  }
  return found.filter((candidate) => isWithin(scope.ranges, candidate));
}

/** The whole name, and the part of it that carries the meaning: `branch_name` is also called "branch". */
function labelsOf(slot: Slot): string[][] {
  const content = slot.words.filter(isContentWord);
  const isShorter = content.length > 0 && content.length < slot.words.length;
  return [slot.words, ...(isShorter ? [content] : [])].filter((label) => label.length > 0);
}

/** "labels bug, urgent and ui": every item of the enumeration after the name. */
function readList(slot: Slot, scope: Scope, end: number): Candidate[] {
  const { text } = scope.prompt;
  const found: Candidate[] = [];
  let at = end;
  for (;;) {
    const border = (found.length === 0 ? LIST_START : LIST_BORDER).exec(text.slice(at, at + 40))?.[0];
    if (border === undefined) return found;
    const item = LIST_ITEM.exec(text.slice(at + border.length, at + border.length + 200));
    const raw = item?.slice(1).find((part) => part !== undefined);
    if (!item || raw === undefined) return found;
    // "bug and then" is no list of two labels.
    if (found.length > 0 && wordWeight(stemWord(raw)) === 0) return found;
    const start = at + border.length;
    at = start + item[0].length;
    const value = toTyped([raw], slot.options);
    if (value === undefined) return found;
    found.push({ slot, value, score: slot.isRequired || found.length > 0 ? 0.9 : 0.8, start, end: at });
  }
}

function readAfter(slot: Slot, scope: Scope, end: number): Candidate[] {
  const { text } = scope.prompt;
  const connector = CONNECTOR.exec(text.slice(end, end + 40))?.[0];
  if (connector === undefined) return [];
  const isStrong = STRONG.test(connector);
  if (!isStrong && !slot.isRequired) return [];
  const start = end + connector.length;
  const pattern = isStrong && slot.wants.text !== null ? PHRASE : TOKEN;
  const [whole = '', raw = ''] = pattern.exec(text.slice(start, start + 400)) ?? [];
  const value = raw.replace(/[.,:!?]+$/, '').trim();
  if (value === '') return [];
  const at = start + whole.indexOf(raw);
  if (!isStrong && (!isValueWord(scope, at) || (isId(slot) && !/[\d_-]|\p{Lu}/u.test(value)))) return [];
  const typed = toTyped([value], slot.options);
  if (typed === undefined) return [];
  return [
    {
      slot,
      value: typed,
      score: isStrong ? 1.1 : 0.62,
      start,
      end: at + value.length,
    },
  ];
}

/** "her customer record" names no `customer_id`. */
function isId({ words }: Slot): boolean {
  return ['id', 'number', 'cod', 'key', 'uuid', 'ref'].includes(words.at(-1) ?? '');
}

/** "the users table" for `table`: only for what must be filled, and only by a word that could be a value. */
function readBefore(slot: Slot, scope: Scope, labelStart: number): Candidate[] {
  const { words, text } = scope.prompt;
  const [article, word, label] = [words[labelStart - 2], words[labelStart - 1], words[labelStart]];
  if (!slot.isRequired || slot.wants.text !== null || !word || !label) return [];
  if (text.slice(word.end, label.start) !== ' ' || !isValueWord(scope, word.start)) return [];
  if (!ARTICLES.has(article?.text.toLowerCase() ?? '')) return [];
  const typed = toTyped([word.text], slot.options);
  return typed === undefined ? [] : [{ slot, value: typed, score: 0.5, start: word.start, end: word.end }];
}

const ARTICLES = new Set(['the', 'a', 'an', 'my', 'our', 'your', 'in', 'on', 'for']);

/** An ordinary word of the sentence, or of the tool's own name, is no value. */
function isValueWord(scope: Scope, at: number): boolean {
  // A piece that looks like something is judged by what it looks like; a proper name may be anything.
  const entity = scope.prompt.entities.find(({ start, end }) => start <= at && at < end);
  if (entity && !['name', 'code', 'place'].includes(entity.kind)) return false;
  const word = scope.prompt.words.find(({ start }) => start === at);
  return word !== undefined && wordWeight(word.stem) === 1 && !scope.toolWords.has(word.stem);
}
