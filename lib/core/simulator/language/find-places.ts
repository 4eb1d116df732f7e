import { type FoundEntity, findMatches } from './entity';
import { isShouted } from './find-codes';
import { countryCodes, findPlace, knownPlaces } from './known-places';
import { toTitle } from './to-title';

const REGIONS =
  'A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|UK|USA';
/** Those of the United States that are no city, person or country as well. */
const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming';
const COUNTRIES = [...countryCodes.keys()].join('|');
const CITY = knownPlaces.map((place) => place.name).join('|');
// However a city is written, its region is a code in capitals: "Oslo, in celsius" is not in Indiana.
const KNOWN_CITY = new RegExp(
  `\\b(?:${caseless(CITY)})\\b(?: [Cc]ity\\b)?(?:, ?(?:(?:${REGIONS})|(?:${STATES})|(?:${caseless(COUNTRIES)}))\\b)?`,
  'g',
);
const KNOWN_COUNTRY = new RegExp(`\\b(?:${COUNTRIES})\\b`, 'gi');

const CAPITALISED = '\\p{Lu}\\p{Ll}[\\p{L}-]*';
const CITY_AND_REGION = new RegExp(`${CAPITALISED}(?: ${CAPITALISED})*, ?(?:${REGIONS}|${STATES})\\b`, 'gu');

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
  const [written = text] = text.split(',');
  const isLonger =
    /\scity$/i.test(written) && findPlace(written)?.name.toLowerCase() !== written.toLowerCase();
  const name = isLonger ? toCapitals(written) : (findPlace(text)?.name ?? text);
  return region === '' ? name : `${name}, ${toCapitals(region)}`;
}

function toCapitals(text: string): string {
  return text === text.toLowerCase() ? toTitle(text) : text;
}
