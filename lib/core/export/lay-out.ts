import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';

/** A text as JSON laid out for reading, if it is JSON with something in it; else as it is. */
export function layOut(text: string): { text: string; isJson: boolean } {
  if (!/^\s*[[{]/.test(text)) return { text, isJson: false };
  try {
    return { text: writeJson(readJson(text), 2), isJson: true };
  } catch {
    return { text, isJson: false };
  }
}
