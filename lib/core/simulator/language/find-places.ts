import { type FoundEntity, findMatches } from './entity';
import { isShouted } from './find-codes';
import { countryCodes, findPlace, knownPlaces } from './known-places';
import { toTitle } from './to-title';

const REGIONS =
  'A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|UK|USA';
const COUNTRIES = [...countryCodes.keys()].join('|');
const CITY = knownPlaces.map((place) => place.name).join('|');
// However a city is written, its region is a code in capitals: "Oslo, in celsius" is not in Indiana.
const KNOWN_CITY = new RegExp(
  `\\b(?:${caseless(CITY)})\\b(?:, ?(?:(?:${REGIONS})|(?:${caseless(COUNTRIES)}))\\b)?`,
  'g',
);
const KNOWN_COUNTRY = new RegExp(`\\b(?:${COUNTRIES})\\b`, 'gi');

const CAPITALISED = '\\p{Lu}\\p{Ll}[\\p{L}-]*';
const CITY_AND_REGION = new RegExp(`${CAPITALISED}(?: ${CAPITALISED})*, ?(?:${REGIONS})\\b`, 'gu');

/** The pattern with every letter in both cases; it must hold no classes or escapes of its own. */
function caseless(pattern: string): string {
  return pattern.replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}

/** Places that are known by name ("paris", "Norway") or written as one ("Springfield, IL"). */
export function findPlaces(text: string): FoundEntity[] {
  return [
    ...findMatches(text, 'place', KNOWN_CITY, (match) => toCityName(match[0])),
    ...(isShouted(text) ? [] : findMatches(text, 'place', CITY_AND_REGION)),
    ...findMatches(text, 'place', KNOWN_COUNTRY, (match) => toCapitals(match[0])),
  ];
}

/** "paris, france" and "PARIS" are written as the city is. */
function toCityName(text: string): string {
  const [, ...rest] = text.split(',');
  const region = rest.join(',').trim();
  const name = findPlace(text)?.name ?? text;
  return region === '' ? name : `${name}, ${toCapitals(region)}`;
}

function toCapitals(text: string): string {
  return text === text.toLowerCase() ? toTitle(text) : text;
}
