import type { JsonObject } from '@/lib/core/claude/message';
import type { Wants } from './find/read-wants';

/** One place in an input that takes a plain value (or a list of plain values). */
export interface Slot {
  /** Property names from the input's root; '0' stands for the first item of an array of objects. */
  path: string[];
  name: string;
  /** Stems of the property's name. */
  words: string[];
  /** The alternatives of the value; of its items where `isList`. */
  options: JsonObject[];
  isList: boolean;
  /** Of a list. */
  mostItems: number;
  /** True when the input is invalid without it. */
  isRequired: boolean;
  wants: Wants;
}

/** A slot's place as one text, for maps. */
export function toSlotKey(path: readonly string[]): string {
  return JSON.stringify(path);
}
