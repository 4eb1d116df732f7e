import { type CutOrigin, escapeSigns, mayHoldSign, writeCutMark } from './cut-mark';
import { findLongStrings, MAX_WHOLE } from './find-long-strings';

/**
 * Cuts the long texts of a JSON text: each is left with its beginning and a mark that says where the rest is. All else
 * stays to the letter, so that with each mark replaced by what it stands for, the text is what it was; but for the sign
 * of the marks in the name of a member, which is escaped, or a name could pass for a mark.
 *
 * Gives null now and then, for a caller that has other things to do in between, and returns the cut text.
 *
 * @param text valid JSON
 * @param origin where the text is found again
 */
export function* cutJson(text: string, origin: CutOrigin): Generator<null, string> {
  if (text.length <= MAX_WHOLE && !mayHoldSign(text)) return text;
  const parts: string[] = [];
  let done = 0;
  for (const found of findLongStrings(text)) {
    if (found === null) {
      yield null;
      continue;
    }
    const { place, headTo, to, restLength } = found;
    parts.push(escapeSigns(text.slice(done, headTo)), writeCutMark({ origin, place, length: restLength }));
    done = to;
  }
  return parts.join('') + escapeSigns(text.slice(done));
}
