import { type FoundEntity, findMatches } from './entity';

const SQL =
  /\b(?:SELECT\s[^;"`]{1,2000}?\sFROM\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s)[^;"`\n]{1,2000}/gi;

/** Statements of SQL. */
export function findStatements(text: string): FoundEntity[] {
  return findMatches(text, 'sql', SQL, (match) => match[0].trim());
}
