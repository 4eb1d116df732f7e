/** A string or a number of a JSON text, where it stands. */
export interface JsonToken {
  type: 'string' | 'number';
  start: number;
  /** Where the token ends, its closing quote included. */
  end: number;
  isKey: boolean;
}

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Tells the strings and numbers of a JSON text in their order; null when it is not the text of an object or array.
 * In constant stack whatever its depth, which no walk over the parsed value is.
 */
export function readJsonTokens(text: string): JsonToken[] | null {
  if (!isJsonText(text)) return null;
  const tokens: JsonToken[] = [];
  const number = /[-+.\deE]+/y;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = findStringEnd(text, at);
      tokens.push({ type: 'string', start: at, end, isKey: isFollowedByColon(text, end) });
      at = end;
    } else if (code === 45 || (code >= 48 && code <= 57)) {
      number.lastIndex = at;
      number.test(text);
      tokens.push({ type: 'number', start: at, end: number.lastIndex, isKey: false });
      at = number.lastIndex;
    } else {
      at += 1;
    }
  }
  return tokens;
}

function isJsonText(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** @param start where the opening quote is; the text is valid JSON, so there is a closing one */
function findStringEnd(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote > 0; quote = text.indexOf('"', quote + 1)) {
    let first = quote;
    while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
    if ((quote - first) % 2 === 0) return quote + 1;
  }
  return text.length;
}

function isFollowedByColon(text: string, end: number): boolean {
  const colon = /\s*:/y;
  colon.lastIndex = end;
  return colon.test(text);
}
