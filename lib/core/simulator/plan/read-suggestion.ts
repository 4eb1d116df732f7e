const LIST =
  /\b(?:one of|valid (?:values|options|units?|choices)(?: are| is)?|allowed(?: values| options)?(?: are| is)?|must be(?: either)?|expected(?: one of| either)?|supported(?: \w+)?(?: are| is)?|choose from|possible values(?: are)?|use(?: either)?|try)[:\s]*[[({]?\s*(["'`]?[\w°.-]+["'`]?(?:\s*(?:,|\||\/|\bor\b|\band\b|,\s*or)\s*["'`]?[\w°.-]+["'`]?)+)/i;
const INSTEAD =
  /\b(?:did you mean|do you mean|perhaps you meant|use|try|should be|must be|expected|renamed to|replaced by|moved to)[:\s]+(?:["'`“]([^"'`”\n]{1,80})["'`”]|([\w.@/-]*[\d_@/.-][\w.@/-]*\w|\w+(?=\?| instead))|([a-z]{2,}[\w-]*))/i;
const CAPITALS = /^[A-Z]{2,}/;
const LOOKS_LIKE =
  /\b(?:format|looks? like|like|such as|e\.g\.|example)[:,]?\s*(?:is |of |as )?["'`“(]?([A-Za-z]{1,10}[-_#][\dXx#]{1,20}|#\d+|[A-Z]{3,10}-\S{1,20}?)["'`”)]?(?:[\s.,;]|$)/;
const STARTS_WITH = /\b(?:start|begin|prefixed)s? with ["'`“]?([\w#-]{1,12})["'`”]?/i;
const ISO_DATE = /YYYY-MM-DD|ISO[ -]?8601/i;
const AT_MOST =
  /(?:at most|maximum(?: is| of)?|no more than|<=|less than or equal to|max(?: is)?:?|up to|not exceed)\s*(-?\d+(?:\.\d+)?)/i;
const AT_LEAST =
  /(?:at least|minimum(?: is| of)?|no less than|>=|greater than or equal to|min(?: is)?:?)\s*(-?\d+(?:\.\d+)?)/i;
const BETWEEN = /between\s+(-?\d+(?:\.\d+)?)\s+and\s+(-?\d+(?:\.\d+)?)/i;
const EXISTS = /\balready exists\b/i;
const MISSING =
  /\bmissing (?:the )?(?:required )?(?:property|parameter|field|argument|input|key)?:?\s*["'`]?(\w+)["'`]?|["'`](\w+)["'`] is (?:a )?required|\b(\w+) is required/i;
const UNEXPECTED =
  /\b(?:unknown|unexpected|unrecognized|additional) (?:property|parameter|field|argument|key):?\s*["'`]?(\w+)["'`]?/i;

/** What an error says would be better. */
export interface Suggestion {
  /** Values the error allows. */
  allowed: string[];
  /** One better value. */
  instead: string | null;
  /** How an id should look: "ORD-12345". */
  shape: string | null;
  prefix: string | null;
  wantsIsoDate: boolean;
  /** The name is taken. */
  exists: boolean;
  least: number | null;
  most: number | null;
  missing: string | null;
  unexpected: string | null;
}

/** Reads from an error's words which value, format, bound or property it asks for. */
export function readSuggestion(error: string): Suggestion {
  const text = error.slice(0, 2000);
  const between = BETWEEN.exec(text);
  const instead = INSTEAD.exec(text);
  const missing = MISSING.exec(text);
  return {
    allowed: readList(text),
    // A bare word is a value when it is in capitals: "use EUR", but not "try again".
    instead:
      instead?.[1] ?? instead?.[2] ?? (CAPITALS.test(instead?.[3] ?? '') ? (instead?.[3] ?? null) : null),
    shape: LOOKS_LIKE.exec(text)?.[1] ?? null,
    prefix: STARTS_WITH.exec(text)?.[1] ?? null,
    wantsIsoDate: ISO_DATE.test(text),
    exists: EXISTS.test(text),
    least: toNumber(between?.[1] ?? AT_LEAST.exec(text)?.[1]),
    most: toNumber(between?.[2] ?? AT_MOST.exec(text)?.[1]),
    missing: missing?.[1] ?? missing?.[2] ?? missing?.[3] ?? null,
    unexpected: UNEXPECTED.exec(text)?.[1] ?? null,
  };
}

function readList(text: string): string[] {
  const list = LIST.exec(text)?.[1];
  if (list === undefined) return [];
  return list
    .split(/\s*(?:,\s*(?:or|and)\b|,|\||\/|\bor\b|\band\b)\s*/i)
    .map((value) => value.replace(/^["'`]|["'`.]+$/g, ''))
    .filter((value) => value !== '');
}

function toNumber(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
