import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { limits } from '@/lib/core/limits/limits.mjs';
import { toProblem } from '@/lib/core/to-problem';
import { findTooDeep } from './find-too-deep';
import { readJson } from './read-json';

export type ParsedJson = { ok: true; value: unknown } | { ok: false; message: string; offset: number };

const reasons: Record<string, string> = {
  InvalidSymbol: 'This is not JSON',
  InvalidNumberFormat: 'This is not a number JSON knows',
  PropertyNameExpected: 'A property name in double quotes is missing',
  ValueExpected: 'A value is missing',
  ColonExpected: 'A colon is missing',
  CommaExpected: 'A comma is missing',
  CloseBraceExpected: 'A closing } is missing',
  CloseBracketExpected: 'A closing ] is missing',
  EndOfFileExpected: 'There is text after the end of the JSON',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'A closing quote is missing',
  UnexpectedEndOfNumber: 'A number breaks off',
  InvalidUnicode: 'This is no \\u escape',
  InvalidEscapeCharacter: 'JSON has no such escape',
  InvalidCharacter: 'This character must be escaped',
};

/**
 * Parses strict JSON (no comments, no trailing commas) and says where it breaks, or is nested too deep to be worked with.
 *
 * @returns the value, or the first problem in words with its line, and its `offset` in UTF-16 units
 */
export function parseJson(text: string): ParsedJson {
  const tooDeep = findTooDeep(text, limits.jsonDepth.value);
  if (tooDeep >= 0) {
    const message = `This is nested deeper than ${limits.jsonDepth.value} levels.`;
    return { ok: false, message, offset: tooDeep };
  }
  try {
    return { ok: true, value: readJson(text) };
  } catch (error) {
    const found: ParseError[] = [];
    parse(text, found, { disallowComments: true, allowTrailingComma: false });
    const first = found[0];
    if (!first) return { ok: false, message: toProblem(error), offset: 0 };
    const line = text.slice(0, first.offset).split('\n').length;
    const reason = reasons[printParseErrorCode(first.error)] ?? 'This is not JSON';
    return { ok: false, message: `${reason} (line ${line}).`, offset: first.offset };
  }
}
