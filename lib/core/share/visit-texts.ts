import { isJsonObject } from '@/lib/core/claude/message';
import { sourceOf } from '@/lib/core/json/lossless/source-of';
import { findStreamedTexts } from './find-streamed-texts';
import { readJsonTokens } from './secrets/read-json-tokens';
import type { Snapshot } from './snapshot';

/** @param name the field the text stands in; empty for a key and where nobody knows */
type VisitText = (text: string, name: string) => void;

/** A long text stands in several places; what it holds is looked at once. */
const LONG_TEXT = 1000;
/** Below this a number is no number anybody has. */
const LONG_NUMBER = 1e9;

/**
 * Visits every text of a snapshot as a reader could put it together: a streamed text whole, of a JSON text the strings
 * and numbers in it, and what is URL-encoded also decoded. A short text may be visited again.
 */
export function visitTexts(snapshot: Snapshot, visit: VisitText): void {
  const seen = new Set<string>();
  const visitOnce = (text: string, name: string) => {
    if (text.length >= LONG_TEXT) {
      if (seen.has(text)) return;
      seen.add(text);
    }
    visitText(text, name, visit);
  };
  for (const { events } of snapshot.runs) {
    for (const { field, pieces } of findStreamedTexts(events)) {
      visitOnce(pieces.map((piece) => piece.text).join(''), field);
    }
  }
  const open: { value: unknown; name: string }[] = [{ value: snapshot, name: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, name } = next;
    // Its text is what a reader gets: it may say more than its value, as the first of two keys of one name.
    const source = sourceOf(value);
    if (source !== undefined) visitOnce(source, name);
    if (typeof value === 'string') visitOnce(value, name);
    else if (typeof value === 'number') visitNumber(String(value), name, visit);
    else if (Array.isArray(value))
      for (const item of value.toReversed()) open.push({ value: item, name: '' });
    else if (isJsonObject(value)) {
      // A delta holds a piece; what the pieces amount to has been visited.
      const isDelta = value.type === 'content_block_delta';
      for (const [key, held] of Object.entries(value).reverse()) {
        visit(key, '');
        open.push({ value: isDelta && key === 'delta' ? withoutTexts(held) : held, name: key });
      }
    }
  }
}

function withoutTexts(delta: unknown): unknown {
  if (!isJsonObject(delta)) return delta;
  return Object.fromEntries(Object.entries(delta).filter(([, value]) => typeof value !== 'string'));
}

function visitText(text: string, name: string, visit: VisitText): void {
  const tokens = readJsonTokens(text);
  if (!tokens) {
    visit(text, name);
    for (const decoded of decodeUrls(text)) visit(decoded, name);
    return;
  }
  let field = '';
  let fieldEnd = 0;
  for (const { type, start, end, isKey } of tokens) {
    const source = text.slice(start, end);
    // A list of what a field allows is not what stands in it.
    const name = /^\s*:\s*$/.test(text.slice(fieldEnd, Math.min(start, fieldEnd + 100))) ? field : '';
    if (type === 'number') visitNumber(source, name, visit);
    else if (!isKey) visitText(JSON.parse(source), name, visit);
    else {
      field = JSON.parse(source);
      fieldEnd = end;
      visit(field, '');
    }
  }
}

function visitNumber(text: string, name: string, visit: VisitText): void {
  if (Number(text) >= LONG_NUMBER) visit(text, name);
}

/** What stands URL-encoded in a text, decoded. */
function decodeUrls(text: string): string[] {
  if (!text.includes('%')) return [];
  return text.split(/[\s"'<>\\]+/).flatMap((word) => {
    if (!/%[0-9A-Fa-f]{2}/.test(word)) return [];
    try {
      return [decodeURIComponent(word)];
    } catch {
      return [];
    }
  });
}
