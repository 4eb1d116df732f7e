import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { childText } from '@/lib/core/json/lossless/child-text';
import { writeJson } from '@/lib/core/json/write-json';
import { shorten } from '../language/shorten';
import { toPhrase } from '../language/split-words';
import { stemWord } from '../language/stem-word';
import { changingVerbs, lookingVerbs } from '../language/verbs';
import { wordWeight } from '../language/word-weight';

/** What a call is about: the property it is known by, and the words for it. */
export interface CallSubject {
  /** "order 48810", "Paris", `"pizza"`; null for a call without a telling input. */
  text: string | null;
  /** The value itself, so that an answer does not repeat it. */
  value: unknown;
}

/** Properties whose value speaks for itself: nobody says "location Paris". */
const SPEAKS_FOR_ITSELF =
  /(?:^|_)(?:location|city|place|country|ticker|symbol|timezone|url|email|query|q|search|name|title|path|expression|address|topic|keyword|question|to|origin)$/i;
const IS_AN_ID = /(?:^|_)(?:id|number|code|key|no|ref|reference|sku)$|(?:Id|ID|Number)$/;

/** Says what a call is about, from the first telling value of its input. */
export function describeSubject(call: { name: string; input: JsonObject }): CallSubject {
  const entries = Object.entries(call.input).filter(([, value]) => isTelling(value));
  const [key, value] =
    entries.find(([name]) => IS_AN_ID.test(name)) ??
    entries.find(([name]) => SPEAKS_FOR_ITSELF.test(name)) ??
    entries[0] ??
    [];
  if (key === undefined) return { text: null, value: undefined };
  const exact = typeof value === 'number' ? childText(call.input, key) : undefined;
  const said = shorten(exact ?? String(value), 60);
  if (SPEAKS_FOR_ITSELF.test(key))
    return { text: /\s/.test(said) && !/^\p{Lu}/u.test(said) ? `"${said}"` : said, value };
  const label = toPhrase(key).replace(/ ?\b(?:id|number|code|key|no|ref|reference)$/i, '');
  return { text: `${label || nounOf(call.name) || toPhrase(key)} ${said}`, value: exact ?? value };
}

function isTelling(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}

/** What a tool is about in one word: `get_customer` speaks of a customer. */
function nounOf(toolName: string): string | undefined {
  const words = toPhrase(toolName).split(' ');
  return words.find((word) => {
    const stem = stemWord(word);
    return wordWeight(stem) > 0 && !lookingVerbs.has(stem) && !changingVerbs.has(stem);
  });
}

/** The inputs of a call in a few words: `location "Paris", unit "celsius"`. */
export function describeInput(input: JsonObject): string {
  const parts = Object.entries(input).map(([key, value]) => {
    const text =
      isJsonObject(value) || Array.isArray(value)
        ? writeJson(value)
        : typeof value === 'string'
          ? `"${value}"`
          : (childText(input, key) ?? String(value));
    return `${key} ${shorten(text, 60)}`;
  });
  return parts.slice(0, 5).join(', ');
}
