import type { JsonObject } from '@/lib/core/claude/message';
import type { EntityKind } from '@/lib/core/simulator/language/entity';
import { splitIdentifier, splitWords } from '@/lib/core/simulator/language/split-words';
import { stemWord } from '@/lib/core/simulator/language/stem-word';

/** What kind of thing a property asks for, read from its name, format and description. */
export interface Wants {
  /** How well a piece of each kind would suit, from 0 to 1. */
  kinds: ReadonlyMap<EntityKind, number>;
  /** Free text: a search phrase, the body of something, or a short title. */
  text: 'query' | 'body' | 'title' | null;
  /** For one of a pair: "from" and "to" amounts, places, dates. */
  direction: 'from' | 'to' | null;
  /** The name says what is wanted; otherwise any piece may be meant. */
  isClear: boolean;
}

type Kinds = Partial<Record<EntityKind, number>>;

const DATE: Kinds = { date: 1, 'relative-date': 0.7 };
const PLACE: Kinds = { place: 1, name: 0.65, code: 0.3, quoted: 0.6 };
const ID: Kinds = { id: 1, number: 0.85, uuid: 1, code: 0.55, quoted: 0.7, currency: 0.35, name: 0.3 };
const NAME: Kinds = { name: 0.9, handle: 0.7, quoted: 0.7, email: 0.45, id: 0.35, place: 0.2, counted: 0.4 };

/** Stems of property names, the last word of the name counting first, and what they ask for. */
const ROWS: readonly (readonly [string, Kinds])[] = [
  ['email mail', { email: 1 }],
  [
    'recipient to cc bcc attendee invitee participant',
    { email: 1, handle: 0.6, name: 0.6, phone: 0.5, quoted: 0.4 },
  ],
  ['url uri link website webpage href endpoint site', { url: 1, quoted: 0.5 }],
  ['domain hostname host', { url: 0.4, ip: 0.6, quoted: 0.5 }],
  ['timezone tz', { repository: 0.9, place: 0.7, code: 0.5, quoted: 0.5 }],
  ['datetime timestamp', { ...DATE, time: 0.4 }],
  ['date day birthday deadline due since until checkin checkout departure arrival', DATE],
  ['time hour', { time: 1, date: 0.5, 'relative-date': 0.3 }],
  ['currency', { currency: 1, code: 0.4 }],
  ['ticker symbol stock', { code: 1, name: 0.8, quoted: 0.6 }],
  ['company', { name: 1, code: 0.6, quoted: 0.7, id: 0.3 }],
  ['airport iata', { code: 0.9, place: 0.9 }],
  ['latitude longitude lat lon lng', { place: 0.9, number: 0.6 }],
  ['sql statement', { sql: 1, quoted: 0.9 }],
  ['pattern glob regex regexp', { glob: 1, quoted: 0.9 }],
  ['source destination target src dest dst', { ...PLACE, path: 0.95, url: 0.8, email: 0.5, code: 0.4 }],
  ['city location place town origin address region area venue where', PLACE],
  ['country nation', { ...PLACE, code: 0.5 }],
  ['language lang locale', { language: 1, code: 0.3, quoted: 0.4 }],
  ['phone telephone mobile', { phone: 1, number: 0.4 }],
  ['path file filename directory folder dir', { path: 1, quoted: 0.7, url: 0.2 }],
  ['owner organization org', { owner: 1, handle: 0.6, name: 0.5, quoted: 0.5 }],
  [
    'repo repository',
    { repository: 0.95, 'repository-name': 1, url: 0.3, path: 0.5, name: 0.4, quoted: 0.5 },
  ],
  ['ip', { ip: 1 }],
  ['uuid guid', { uuid: 1, id: 0.5 }],
  ['expression formula equation calculation', { expression: 1, quoted: 0.8 }],
  ['username login handle', { handle: 1, name: 0.6, quoted: 0.7, id: 0.6, email: 0.4 }],
  ['id number code sku key reference ref ticket order invoice account serial isbn slug sha version', ID],
  ['person author customer client user assignee contact guest employee sender firstname lastname name', NAME],
  [
    'percent percentage rate amount price total quantity count limit age size weight distance temperature',
    { number: 1 },
  ],
];
const kindsByStem = new Map(
  ROWS.flatMap(([stems, kinds]) => stems.split(' ').map((word) => [stemWord(word), kinds])),
);

const QUERY = new Set(
  'query question q search keyword keywords prompt topic term phrase'.split(' ').map(stemWord),
);
const BODY = new Set(
  'text message content body note description comment summary instructions reason details feedback thought task data input command script value html markdown'
    .split(' ')
    .map(stemWord),
);
const TITLE = new Set('title subject name headline'.split(' ').map(stemWord));
const FROM = new Set(
  'from source src origin start departure head begin since min minimum after checkin'
    .split(' ')
    .map(stemWord),
);
const TO = new Set(
  'to target destination dest dst end arrival quote until max maximum before checkout recipient'
    .split(' ')
    .map(stemWord),
);

const BY_FORMAT: ReadonlyMap<string, Kinds> = new Map<string, Kinds>([
  ['email', { email: 1 }],
  ['uri', { url: 1 }],
  ['url', { url: 1 }],
  ['date', DATE],
  ['date-time', DATE],
  ['time', { time: 1 }],
  ['uuid', { uuid: 1 }],
  ['ipv4', { ip: 1 }],
  ['ipv6', { ip: 1 }],
  ['hostname', { url: 0.3, quoted: 0.5 }],
]);

/** Anything, where nothing says what is wanted: the more a piece looks like a value, the sooner. */
const UNCLEAR: Kinds = {
  quoted: 0.6,
  id: 0.5,
  uuid: 0.5,
  email: 0.4,
  url: 0.4,
  path: 0.45,
  name: 0.4,
  place: 0.4,
  number: 0.35,
  date: 0.35,
  code: 0.4,
  counted: 0.55,
};

/** What one searches for, when no words say so. */
const SEARCHED: Kinds = { sql: 0.9, name: 0.45, email: 0.5, place: 0.4, id: 0.4, code: 0.4 };

/**
 * Reads what a property asks for.
 *
 * @param siblings the names of the properties around it
 */
export function readWants(name: string, option: JsonObject, siblings: readonly string[]): Wants {
  const words = splitIdentifier(name);
  const direction = readDirection(words, siblings);
  const isNumeric = option.type === 'number' || option.type === 'integer';
  if (isNumeric) return { kinds: readNumericKinds(words), text: null, direction, isClear: true };

  const byFormat = typeof option.format === 'string' ? BY_FORMAT.get(option.format) : undefined;
  if (byFormat) return { kinds: toKinds(byFormat), text: null, direction, isClear: true };

  const text = readTextKind(words);
  const own =
    words.toReversed().flatMap((word) => kindsByStem.get(word) ?? [])[0] ?? readDescribedKinds(option);
  if (!own && text === null) return { kinds: toKinds(UNCLEAR), text, direction, isClear: false };
  const quoted: Kinds = text === null ? {} : { quoted: 0.8, ...(text === 'query' ? SEARCHED : {}) };
  return { kinds: toKinds({ ...own, ...quoted }), text, direction, isClear: true };
}

/** The `base` beside a `head` is what it goes into; any other base is what one comes from. */
function readDirection(words: readonly string[], siblings: readonly string[]): Wants['direction'] {
  if (words.includes('bas')) return siblings.includes('head') ? 'to' : 'from';
  if (words.some((word) => FROM.has(word))) return 'from';
  return words.some((word) => TO.has(word)) ? 'to' : null;
}

function toKinds(kinds: Kinds): Map<EntityKind, number> {
  return new Map(Object.entries(kinds) as [EntityKind, number][]);
}

function readNumericKinds(words: readonly string[]): Map<EntityKind, number> {
  const isCoordinate = words.some((word) => /^(?:latitud|longitud|lat|lon|lng)$/.test(word));
  return toKinds(isCoordinate ? { place: 0.9, number: 0.6 } : { number: 0.6, id: 0.3 });
}

/** The last word of a name says what it is: `message_id` is an id, `search_query` a query. */
function readTextKind(words: readonly string[]): Wants['text'] {
  const last = words.at(-1) ?? '';
  if (QUERY.has(last)) return 'query';
  if (BODY.has(last)) return 'body';
  return TITLE.has(last) && (words.length === 1 || last !== 'name') ? 'title' : null;
}

/** A name that says nothing may have a description that does. */
function readDescribedKinds(option: JsonObject): Kinds | undefined {
  if (typeof option.description !== 'string') return undefined;
  const words = splitWords(option.description.slice(0, 300));
  return words.flatMap((word) => kindsByStem.get(word.stem) ?? [])[0];
}
