import { type FoundEntity, findMatches } from './entity';

/** A single quote opens only after a space and closes only before one, so that apostrophes stay apostrophes. */
const QUOTES =
  /"([^"\n]{1,2000})"|“([^”\n]{1,2000})”|`([^`\n]{1,2000})`|(?<![\p{L}\p{N}])'([^'\n]{1,2000})'(?![\p{L}\p{N}])/gu;

/** The quoted pieces of a text; their value is what stands between the quotes. */
export function findQuoted(text: string): FoundEntity[] {
  return findMatches(
    text,
    'quoted',
    QUOTES,
    (match) => match.slice(1).find((part) => part !== undefined) ?? null,
  );
}
