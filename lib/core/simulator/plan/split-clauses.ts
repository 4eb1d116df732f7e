import type { Prompt, Range } from '../language/read-prompt';

/** A piece of a prompt that may ask for one thing. */
export interface Clause extends Range {
  /** It says that what it asks for comes after the rest: "then", "after that". */
  isThen: boolean;
}

const BORDER =
  /[.!?;]+(?=\s|$)|\n+|,?\s+(?:and\s+then|then|and\s+also|as\s+well\s+as|and|also|plus|after\s+that|afterwards|next)\s+|,\s+(?:then\s+)?/gi;

/**
 * Splits a prompt where one request may end and the next begin: at sentences, commas and "and". Pieces such as dates,
 * quotations and "Paris, TX" are never cut.
 */
export function splitClauses(prompt: Prompt): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let isThen = false;
  for (const border of prompt.text.matchAll(BORDER)) {
    const at = border.index;
    const end = at + border[0].length;
    if (prompt.entities.some((entity) => entity.start < end && at < entity.end && !(entity.end <= at)))
      continue;
    clauses.push({ start, end: at, isThen });
    start = end;
    isThen = /\bthen\b|after/i.test(border[0]);
  }
  clauses.push({ start, end: prompt.text.length, isThen });
  return clauses.filter((clause) => /[\p{L}\p{N}]/u.test(prompt.text.slice(clause.start, clause.end)));
}
