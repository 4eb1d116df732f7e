import { limits } from '@/lib/core/limits/limits.mjs';

/**
 * Says that a variable would make a text too long.
 *
 * @param where the text in words, e.g. `the message`
 */
export function tellTooLong(where: string, name: string): string {
  const [places, characters] = [limits.filledPlaces, limits.filledCharacters].map(({ value }) =>
    value.toLocaleString('en-US'),
  );
  return (
    `With {{${name}}} filled in, ${where} would grow by more than ${characters} characters, or in more than ${places} ` +
    'places. Give it a shorter value, or name it less often.'
  );
}
