import type { JsonObject } from '@/lib/core/claude/message';
import { ExactNumber } from '../request/exact-number';
import { fitsOption } from './sample/fits-schema';

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const LEADING_ZEROS = /^(-?)0+(?=\d)/;

/**
 * The first of some texts that one of the alternatives takes, as a value of its type; undefined when none does.
 * Numbers for numeric types are read from the text, to their last digit; texts stay texts.
 */
export function toTyped(texts: readonly string[], options: readonly JsonObject[]): unknown {
  for (const option of options) {
    for (const text of texts) {
      const value = readAs(text, option);
      // Alternatives are already resolved here: nothing is left to look up in a root.
      if (value !== undefined && fitsOption(value, option, {})) return value;
    }
  }
  return undefined;
}

function readAs(text: string, option: JsonObject): unknown {
  switch (option.type) {
    case 'number':
    case 'integer':
      return NUMBER.test(text) ? readNumber(text) : undefined;
    case 'boolean':
      return /^(?:true|yes)$/i.test(text) ? true : /^(?:false|no)$/i.test(text) ? false : undefined;
    case 'string':
      return text === '' ? undefined : readString(text, option);
    case undefined:
      return readUntyped(text, option);
    default:
      return undefined;
  }
}

/** An enumeration takes its own spelling. */
function readString(text: string, option: JsonObject): string {
  if (!Array.isArray(option.enum)) return text;
  const spelled = option.enum.find(
    (value) => typeof value === 'string' && value.toLowerCase() === text.toLowerCase(),
  );
  return typeof spelled === 'string' ? spelled : text;
}

function readUntyped(text: string, option: JsonObject): unknown {
  if (Array.isArray(option.enum)) {
    return option.enum.find((value) => String(value).toLowerCase() === text.toLowerCase());
  }
  return NUMBER.test(text) ? readNumber(text) : text;
}

function readNumber(text: string): number | ExactNumber {
  return ExactNumber.read(text.replace(LEADING_ZEROS, '$1'));
}
