/**
 * Stands at the end of a text that was cut for showing, and says where the rest is. It begins and ends with a character
 * of the private area of Unicode. A text that holds that character itself is always cut in front of it (`cutJson`): in
 * what was cut, each of these characters belongs to a mark, whatever a model or a tool may have written.
 */
const SIGN = '\uF8F1';
export const CUT_SIGN_CODE = 0xf8f1;
/** How a mark begins. */
export const CUT_BEGIN = `${SIGN}cut:`;
const MARK = new RegExp(`${CUT_BEGIN}(turn|event)/([^/${SIGN}]+)/([^/${SIGN}]+)/([\\d.]*)/(\\d+)${SIGN}`);

/** The JSON text something was cut from: the message of a turn, or one event of a run's log. */
export type CutOrigin =
  | { of: 'turn'; sessionId: string; turnId: string }
  | { of: 'event'; runId: string; seq: number };

/** What was cut off a text. */
export interface CutMark {
  origin: CutOrigin;
  /** Which text of it: the position of each member on the way there, counted from 0, as in `1.0.3`. */
  place: string;
  /** How much was cut off, in UTF-16 units. */
  length: number;
}

/** A mark as it stands in a text. It needs no escapes, so that it is the same within JSON. */
export function writeCutMark({ origin, place, length }: CutMark): string {
  const ids = origin.of === 'turn' ? [origin.sessionId, origin.turnId] : [origin.runId, String(origin.seq)];
  return `${CUT_BEGIN}${origin.of}/${ids.map(encodeURIComponent).join('/')}/${place}/${length}${SIGN}`;
}

/** A text with its marks apart: what stands between them, in order, empty texts left out. */
export function splitAtCuts(text: string): (string | CutMark)[] {
  const parts: (string | CutMark)[] = [];
  let rest = text;
  for (let found = MARK.exec(rest); found; found = MARK.exec(rest)) {
    const [whole, of, first = '', second = '', place = '', length] = found;
    if (found.index > 0) parts.push(rest.slice(0, found.index));
    const ids = [decodeURIComponent(first), decodeURIComponent(second)] as const;
    parts.push({
      origin:
        of === 'turn'
          ? { of: 'turn', sessionId: ids[0], turnId: ids[1] }
          : { of: 'event', runId: ids[0], seq: Number(ids[1]) },
      place,
      length: Number(length),
    });
    rest = rest.slice(found.index + whole.length);
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

/** True for JSON that may hold the sign of the marks, as it is or escaped. */
export const mayHoldSign = (json: string): boolean => json.includes(SIGN) || /\\uf8f1/i.test(json);

/** JSON with the sign of the marks escaped wherever it stands. */
export const escapeSigns = (json: string): string => json.replaceAll(SIGN, '\\uf8f1');

/** True for a text, JSON included, of which something was cut: it is to be shown, never sent or saved. */
export const holdsCut = (text: string): boolean => text.includes(CUT_BEGIN);

/** How long a text is with all that was cut off it. */
export const wholeLength = (text: string): number =>
  splitAtCuts(text).reduce((sum, part) => sum + part.length, 0);
