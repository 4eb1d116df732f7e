import { childText } from '@/lib/core/json/lossless/child-text';
import { rememberSource } from '@/lib/core/json/lossless/remember-source';
import { readJson } from '@/lib/core/json/read-json';
import { toCanonicalNumber } from '@/lib/core/json/to-canonical-number';
import { writeJson } from '@/lib/core/json/write-json';

/**
 * A number whose digits a JavaScript number would lose, `9007199254740993`. It stands for itself while an input is put
 * together; `writeJson` writes its digits.
 */
export class ExactNumber {
  readonly value: number;
  readonly #text: string;

  /** @param text a JSON number */
  constructor(text: string) {
    this.value = Number(text);
    this.#text = text;
    rememberSource(this, text);
    Object.freeze(this);
  }

  /** Reads a JSON number as a plain number where that says everything. */
  static read(text: string): number | ExactNumber {
    return toCanonicalNumber(text) === String(Number(text) || 0) ? Number(text) : new ExactNumber(text);
  }

  /** The item of an object or array; a number to its last digit. */
  static from(container: unknown, key: string | number): unknown {
    if (typeof container !== 'object' || container === null || !Object.hasOwn(container, key))
      return undefined;
    const item: unknown = Reflect.get(container, key);
    const text = typeof item === 'number' ? childText(container, key) : undefined;
    return text === undefined ? item : ExactNumber.read(text);
  }

  /** Makes a value that may hold such numbers an ordinary one, which remembers them as `readJson` does. */
  static settle<T extends object>(value: T): T {
    return holdsOne(value) ? (readJson(writeJson(value)) as T) : value;
  }

  toString(): string {
    return this.#text;
  }
}

function holdsOne(value: unknown): boolean {
  if (value instanceof ExactNumber) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsOne);
}
