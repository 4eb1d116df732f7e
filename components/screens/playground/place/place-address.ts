/** A place of a session: where its tools are designed, where it is run, where it is proved. */
export type Place = 'design' | 'run' | 'prove';

/** The parameter of the address that holds the place. */
const NAME = 'place';

/** The place an address speaks of; the run where it speaks of none, or of one that is not known. */
export function parsePlace(search: string | string[] | undefined | null): Place {
  return search === 'design' || search === 'prove' ? search : 'run';
}

/** The address of this page with another place. A replay is played in the run alone. */
export function toPlaceAddress(href: string, place: Place): string {
  const url = new URL(href);
  if (place === 'run') url.searchParams.delete(NAME);
  else url.searchParams.set(NAME, place);
  if (place !== 'run') url.searchParams.delete('replay');
  return url.href;
}
