import { isJsonObject } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';
import { ExactNumber } from './exact-number';

/**
 * Reads a text as data if it is any: JSON, JSON in a code fence, or what Python's `str()` makes of a dict or list
 * (`{'status': 'shipped', 'late': False}`). Undefined for every other text, plain numbers and words among them.
 */
export function parseLooseJson(text: string): unknown {
  const trimmed = text
    .trim()
    .replace(/^```(?:json)?\s*\n([\s\S]*?)\n?```$/, '$1')
    .trim();
  if (!/^[{[(]/.test(trimmed) || trimmed.length > MOST_READ) return undefined;
  const value = tryJson(trimmed) ?? tryPython(trimmed);
  return isJsonObject(value) || Array.isArray(value) ? value : undefined;
}

const MOST_READ = 500_000;
const DEEPEST = 60;

function tryJson(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return undefined;
  }
}

/** Thrown inside the reader below and caught in `tryPython`: the text is no Python literal. */
class NotALiteral extends Error {}

function tryPython(text: string): unknown {
  const reader = new LiteralReader(text);
  try {
    const value = reader.readValue(0);
    return reader.isAtEnd() && typeof value === 'object' && value !== null
      ? ExactNumber.settle(value)
      : undefined;
  } catch (error) {
    if (error instanceof NotALiteral) return undefined;
    throw error;
  }
}

const CONSTANTS = new Map<string, unknown>([
  ['True', true],
  ['False', false],
  ['None', null],
  ['true', true],
  ['false', false],
  ['null', null],
  ['nan', null],
]);
const ESCAPES = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
]);

/** Reads a Python literal from left to right. */
class LiteralReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    this.#skipSpace();
    return this.#at >= this.#text.length;
  }

  readValue(depth: number): unknown {
    if (depth > DEEPEST) throw new NotALiteral();
    this.#skipSpace();
    const next = this.#text[this.#at] ?? '';
    if (next === '{') return this.#readDict(depth);
    if (next === '[') return this.#readItems(']', depth);
    if (next === '(') return this.#readItems(')', depth);
    if (next === "'" || next === '"') return this.#readString(next);
    return this.#readBare(depth);
  }

  #readDict(depth: number): unknown {
    const entries: [string, unknown][] = [];
    this.#at += 1;
    while (!this.#take('}')) {
      const key = this.readValue(depth + 1);
      this.#expect(':');
      entries.push([String(key), this.readValue(depth + 1)]);
      if (!this.#take(',') && this.#peek() !== '}') throw new NotALiteral();
    }
    return Object.fromEntries(entries);
  }

  #readItems(close: string, depth: number): unknown[] {
    const items: unknown[] = [];
    this.#at += 1;
    while (!this.#take(close)) {
      items.push(this.readValue(depth + 1));
      if (!this.#take(',') && this.#peek() !== close) throw new NotALiteral();
    }
    return items;
  }

  #readString(quote: string): string {
    let value = '';
    for (this.#at += 1; this.#at < this.#text.length; this.#at += 1) {
      const char = this.#text[this.#at] ?? '';
      if (char === quote) {
        this.#at += 1;
        return value;
      }
      if (char !== '\\') value += char;
      else {
        this.#at += 1;
        const escaped = this.#text[this.#at] ?? '';
        value += ESCAPES.get(escaped) ?? escaped;
      }
    }
    throw new NotALiteral();
  }

  /** A number, a constant, or the call of a constructor such as `datetime.date(2026, 5, 24)`, kept as its text. */
  #readBare(depth: number): unknown {
    const rest = this.#text.slice(this.#at, this.#at + 200);
    const number = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/i.exec(rest)?.[0];
    if (number !== undefined) {
      this.#at += number.length;
      return ExactNumber.read(number);
    }
    const name = /^[A-Za-z_][\w.]*/.exec(rest)?.[0];
    if (name === undefined) throw new NotALiteral();
    this.#at += name.length;
    if (this.#text[this.#at] === '(') {
      const values = this.#readItems(')', depth + 1);
      return /(?:Decimal|UUID)$/.test(name) ? values[0] : `${name}(${values.join(', ')})`;
    }
    if (!CONSTANTS.has(name)) throw new NotALiteral();
    return CONSTANTS.get(name);
  }

  #peek(): string {
    this.#skipSpace();
    return this.#text[this.#at] ?? '';
  }

  #take(char: string): boolean {
    if (this.#peek() !== char) {
      if (this.isAtEnd()) throw new NotALiteral();
      return false;
    }
    this.#at += 1;
    return true;
  }

  #expect(char: string): void {
    if (!this.#take(char)) throw new NotALiteral();
  }

  #skipSpace(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }
}
