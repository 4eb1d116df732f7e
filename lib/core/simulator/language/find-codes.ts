import { type FoundEntity, findMatches } from './entity';
import { currencyCodes, languageCodes } from './known-codes';

/** Letters and digits together, perhaps in several parts: ORD-123, C1042, cust_42b, #48810, v1.2.3. */
const MIXED_ID =
  /#\d+\b|\b(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*\b|\b\d+(?:-\d+)+\b|\bv?\d+\.\d+\.\d+\b/g;
/** What looks mixed and is only a number with its unit or ending. */
const NUMBER_WITH_ENDING =
  /^\d+(?:st|nd|rd|th|am|pm|k|km|kg|mg|g|m|cm|mm|mi|lb|oz|h|hr|hrs|min|s|ms|gb|mb|kb|px|c|f|x|d|e-?\d{1,3})$/i;
const CAPITALS = /\$?\b[A-Z]{2,5}(?:\.[A-Z])?\b/g;
const CURRENCY_WORD = new RegExp(
  `\\b(?:${[...currencyCodes.keys()].filter((word) => word.length > 3).join('|')})\\b|\\b(?:yen|[A-Z]{3})\\b|[$€£¥₹](?=\\d)`,
  'gi',
);
const LANGUAGE = new RegExp(`\\b(?:${[...languageCodes.keys()].join('|')})\\b`, 'gi');

/** Capitals that are words of their own and no symbol of anything. */
const PLAIN_CAPITALS = new Set(
  'AM PM OK ID IDS API JSON XML CSV PDF SQL HTML CSS URL URLS URI HTTP HTTPS ASAP FYI ETA FAQ TODO CEO CTO HR IT TV PR PRS UTC GMT EST PST AND OR NOT'.split(
    ' ',
  ),
);

/** Ids, symbols in capitals, currencies and languages. */
export function findCodes(text: string): FoundEntity[] {
  return [
    ...findMatches(text, 'id', MIXED_ID, (match) =>
      NUMBER_WITH_ENDING.test(match[0]) ? null : match[0].replace(/^#/, ''),
    ),
    ...findMatches(text, 'currency', CURRENCY_WORD, (match) => toCurrency(match[0])),
    ...findMatches(text, 'language', LANGUAGE, (match) => match[0][0]?.toUpperCase() + match[0].slice(1)),
    ...(isShouted(text) ? [] : findMatches(text, 'code', CAPITALS, (match) => toSymbol(match[0]))),
  ];
}

/** Three letters are a currency only in capitals: "try" and "all" are words. */
function toCurrency(text: string): string | null {
  if (/^[a-z]{3}$/i.test(text) && text !== text.toUpperCase() && text.toLowerCase() !== 'yen') return null;
  return currencyCodes.get(text.toLowerCase()) ?? null;
}

function toSymbol(text: string): string | null {
  return PLAIN_CAPITALS.has(text) ? null : text.replace('$', '');
}

/** In a text that is all capitals, capitals mean nothing. */
export function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const shouted = words.filter((word) => word === word.toUpperCase());
  return words.length > 3 && shouted.length > words.length * 0.6;
}
