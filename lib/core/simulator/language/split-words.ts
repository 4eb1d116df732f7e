import { stemWord } from './stem-word';

/** One word of a text. `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface Word {
  text: string;
  stem: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

/** The words of a text in order, each with its stem and place. */
export function splitWords(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    stem: stemWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The stems of an identifier: `getOrderStatus`, `get_order_status` and `get-order-status` give the same three. */
export function splitIdentifier(name: string): string[] {
  const spaced = name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replaceAll('_', ' ');
  return splitWords(spaced).map((word) => word.stem);
}

/** An identifier as people would say it: `estimatedDelivery` and `estimated_delivery` give "estimated delivery". */
export function toPhrase(name: string): string {
  return name
    .replace(
      /([\p{Ll}\p{N}])(\p{Lu}\p{Ll})/gu,
      (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
    )
    .replace(/[_-]+/g, ' ')
    .trim();
}
