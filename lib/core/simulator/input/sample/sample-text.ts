import { splitIdentifier, splitWords } from '@/lib/core/simulator/language/split-words';
import { stemWord } from '@/lib/core/simulator/language/stem-word';

/** Formats of JSON Schema, and what stands for them when nothing better is known. */
const BY_FORMAT: ReadonlyMap<string, readonly string[]> = new Map([
  ['email', ['jane@example.com', 'sam@example.com']],
  ['date', ['2026-05-24', '2026-05-25']],
  ['date-time', ['2026-05-24T09:00:00Z', '2026-05-25T09:00:00Z']],
  ['time', ['09:00:00Z', '10:00:00Z']],
  ['duration', ['PT1H', 'PT2H']],
  ['hostname', ['example.com', 'example.org']],
  ['uri', ['https://example.com', 'https://example.org']],
  ['url', ['https://example.com', 'https://example.org']],
  ['uri-reference', ['/example', '/other']],
  ['ipv4', ['192.0.2.1', '192.0.2.2']],
  ['ipv6', ['2001:db8::1', '2001:db8::2']],
  ['uuid', ['123e4567-e89b-42d3-a456-426614174000', '123e4567-e89b-42d3-a456-426614174001']],
  ['regex', ['.*', '.+']],
  ['json-pointer', ['/example', '/other']],
]);

/** What a property is called, and what stands for it; the first row whose words meet the name counts. */
const BY_NAME: readonly (readonly [string, readonly string[]])[] = [
  ['email mail recipient', ['jane@example.com', 'sam@example.com']],
  ['url uri link website href', ['https://example.com', 'https://example.org']],
  ['timezone tz', ['Europe/Paris', 'America/New_York']],
  ['date day birthday deadline since until', ['2026-05-24', '2026-05-25']],
  ['time', ['09:00', '10:00']],
  ['currency', ['USD', 'EUR']],
  ['ticker symbol', ['AAPL', 'MSFT']],
  ['city location place destination origin', ['Paris', 'Rome']],
  ['country', ['France', 'Italy']],
  ['language locale', ['English', 'French']],
  ['phone', ['+1 555 0100', '+1 555 0101']],
  ['path file filename', ['notes.txt', 'todo.txt']],
  ['expression formula', ['1 + 1', '2 + 2']],
  ['owner organization org', ['octo-org', 'example-org']],
  ['repo repository', ['hello-world', 'example']],
  ['id number code key reference sku', ['1001', '1002']],
  ['author customer person contact', ['Jane Doe', 'Sam Lee']],
];

function findByWords(words: readonly string[]): readonly string[] | undefined {
  return BY_NAME.find(([keys]) => keys.split(' ').some((key) => words.includes(stemWord(key))))?.[1];
}

/**
 * A stand-in text for a property, by its format, name or description; otherwise the word "example".
 *
 * @param index different indexes give different texts
 */
export function sampleText(name: string, format: string, index: number, description = ''): string {
  const described = splitWords(description.slice(0, 80)).map((word) => word.stem);
  const texts = BY_FORMAT.get(format) ??
    findByWords(splitIdentifier(name)) ??
    findByWords(described) ?? ['example'];
  const text = texts[index];
  if (text !== undefined) return text;
  if (format === 'uuid') return `123e4567-e89b-42d3-a456-4266141${String(74_000 + index).slice(-5)}`;
  return `${texts[0]} ${index + 1}`;
}
