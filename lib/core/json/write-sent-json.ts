import { mendHalfCharacters } from './mend-half-characters';
import { writeJson } from './write-json';

/**
 * Writes what is sent to the Messages API: as it was said, but half characters, which the API refuses a request for, as
 * U+FFFD. What is kept stays as it came.
 */
export function writeSentJson(value: unknown): string {
  return mendHalfCharacters(writeJson(value));
}
