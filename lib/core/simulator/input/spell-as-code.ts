import type { Entity } from '../language/entity';
import { currencyCodes, languageCodes, tickerSymbols } from '../language/known-codes';
import { countryCodes, findPlace, type Place } from '../language/known-places';
import type { Slot } from './slot';

/**
 * Codes, time zones and coordinates for things the prompt calls by name: "euros" is EUR, "Apple" AAPL, "Paris" a
 * latitude. Undefined when the slot wants none of these; empty when it does and nothing is known.
 */
export function spellAsCode(slot: Slot, { kind, value }: Entity): string[] | undefined {
  const has = (...stems: string[]) => slot.words.some((word) => stems.includes(word));
  if (has('currenc', 'currency')) return [currencyCodes.get(value.toLowerCase()) ?? value];
  if (has('ticker', 'symbol', 'stock')) return [toTicker(kind, value)];
  if (kind === 'language' && wantsCode(slot)) return [languageCodes.get(value.toLowerCase()) ?? value];
  if (kind !== 'place') return undefined;
  const place = findPlace(value);
  const part = placeParts.find(([stems]) => has(...stems));
  if (part) return place ? [part[1](place)] : [];
  if (has('country')) return [toCountry(slot, place?.country ?? value)];
  const wantsAirport = /\b(?:iata|airport)\b/i.test(`${descriptionOf(slot)} ${slot.name}`);
  return wantsAirport && wantsCode(slot) && place ? [place.airport] : undefined;
}

/** Stems of a property's name, and what they want of a place. */
const placeParts: readonly (readonly [string[], (place: Place) => string])[] = [
  [['latitud', 'lat'], (place) => String(place.latitude)],
  [['longitud', 'lon', 'lng'], (place) => String(place.longitude)],
  [['timezon', 'tz'], (place) => place.timezone],
];

function descriptionOf({ options }: Slot): string {
  return options.map((option) => String(option.description ?? '')).join(' ');
}

function wantsCode(slot: Slot): boolean {
  const isNamedSo = slot.words.some((word) => ['cod', 'iata', 'iso'].includes(word));
  return isNamedSo || /\b(?:iso|iata|code)\b/i.test(descriptionOf(slot));
}

/** A company nobody knows gets the symbol it might have. */
function toTicker(kind: Entity['kind'], value: string): string {
  const known = tickerSymbols.get(value.toLowerCase());
  if (known !== undefined || kind !== 'name') return known ?? value;
  const letters = value.replace(/[^A-Za-z]/g, '');
  return letters.slice(0, 4).toUpperCase();
}

function toCountry(slot: Slot, country: string): string {
  return wantsCode(slot) ? (countryCodes.get(country.toLowerCase()) ?? country) : country;
}
