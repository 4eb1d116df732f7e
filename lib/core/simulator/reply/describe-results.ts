import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { joinWords } from '../language/join-words';
import { shorten } from '../language/shorten';
import type { CallRecord } from '../request/read-conversation';
import type { ResultReading } from '../request/read-result';
import { spellNumbers } from '../request/spell-numbers';
import { describeSubject } from './describe-call';
import { describePlain, describeRecord } from './describe-value';

const MOST_ITEMS = 10;
const LONGEST_TEXT = 900;

/** Says what results hold, one sentence or list for each call; several become a list. */
export function describeResults(records: readonly CallRecord[]): string {
  const described = records.map((record) => describeResult(record));
  const [only] = described;
  if (described.length < 2) return only ?? '';
  const areShort = described.every((text) => !text.includes('\n'));
  return areShort ? described.map((text) => `- ${text}`).join('\n') : described.join('\n\n');
}

/** Says what one result holds, with nothing that is not in it. */
function describeResult({ call, result }: CallRecord): string {
  if (!result) return `\`${call.name}\` has not answered.`;
  const subject = describeSubject(call);
  const heading = capitalise(subject.text ?? `\`${call.name}\``);
  if (result.problem !== null) return describeProblem(call.name, subject.text, result, result.problem);
  const parts = [describeContent(heading, result, subject.value), ...describeMedia(heading, result)];
  return (
    parts.filter((part) => part !== '').join(' ') ||
    `${heading}: \`${call.name}\` answered without any content.`
  );
}

function describeProblem(
  name: string,
  subject: string | null,
  result: ResultReading,
  problem: string,
): string {
  const words = shorten(problem, 300).replace(/[.\s]+$/, '');
  if (result.isNotFound)
    return `I could not find ${subject ?? 'what you asked for'}: \`${name}\` says "${words}".`;
  const about = subject === null ? '' : ` for ${subject}`;
  return `\`${name}\` failed${about}: "${words}".`;
}

function describeContent(heading: string, { data: said, text }: ResultReading, known: unknown): string {
  const data = spellNumbers(said);
  if (Array.isArray(data)) return describeItems(heading, data);
  if (isJsonObject(data)) return describeObject(heading, data, known);
  if (text === '') return '';
  const short = shorten(text, LONGEST_TEXT);
  if (short.includes('\n'))
    return `${heading}:\n\n${short
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n')}`;
  return `${heading}: ${endSentence(short)}`;
}

/** What the call asked with is not repeated. A record that is one list is that list. */
function describeObject(heading: string, data: JsonObject, known: unknown): string {
  const entries = Object.entries(data).filter(([, value]) => value !== known || known === undefined);
  if (entries.length === 0)
    return `${heading}: ${Object.keys(data).length === 0 ? 'an empty result' : 'known, and nothing more is said'}.`;
  const lists = entries.filter(([, value]) => Array.isArray(value) && value.some(isJsonObject));
  const [list] = lists;
  if (list && lists.length === 1 && Array.isArray(list[1])) {
    const rest = entries.filter((entry) => entry !== list);
    const about = rest.length === 0 ? heading : `${heading} (${describeRecord(Object.fromEntries(rest))})`;
    return describeItems(about, list[1]);
  }
  return `${heading}: ${endSentence(describeRecord(Object.fromEntries(entries)))}`;
}

function describeItems(heading: string, items: readonly unknown[]): string {
  if (items.length === 0) return `${heading}: nothing found.`;
  if (!items.some(isJsonObject))
    return `${heading}: ${endSentence(joinWords(items.slice(0, 20).map(describePlain)))}`;
  const [only] = items;
  if (items.length === 1 && isJsonObject(only)) return `${heading}: ${endSentence(describeRecord(only))}`;
  const lines = items
    .slice(0, MOST_ITEMS)
    .map((item) => `- ${isJsonObject(item) ? describeRecord(item) : describePlain(item)}`);
  const rest = items.length > MOST_ITEMS ? [`- … and ${items.length - MOST_ITEMS} more`] : [];
  return [`${heading}: ${items.length} results.`, '', ...lines, ...rest].join('\n');
}

function describeMedia(heading: string, { media, text }: ResultReading): string[] {
  if (media.length === 0) return [];
  const what = joinWords(media);
  return [
    `${text === '' ? `${heading}: the` : 'The'} result holds ${what}, which the Simulator cannot look at.`,
  ];
}

function capitalise(text: string): string {
  // An address or a name of code is written as it is.
  return /^\p{Ll}+(?:\s|$)/u.test(text) ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text;
}

function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
