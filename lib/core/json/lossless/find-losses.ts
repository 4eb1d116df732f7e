import { skipString } from '@/lib/core/json/skip-string';

/** An object or array whose value says less than its text. */
export interface Loss {
  container: object;
  /** Where its text starts and ends (the place after the last character), in UTF-16 units. */
  start: number;
  end: number;
}

/** An object or array whose end has not been reached. */
interface Frame {
  parent: Frame | undefined;
  /** Its key in the object around it, or its index in the array around it. */
  name: string | number;
  start: number;
  /** The keys so far, and the one whose value comes; for an array, how many items have ended. */
  keys: string[] | undefined;
  /** The same keys once there are many, for a quick look. */
  known: Set<string> | undefined;
  count: number;
  /** The greatest key so far that is an array index, or Infinity once another key came: after it, such a key moves. */
  lastIndex: number;
  isLossy: boolean;
  hasTwice: boolean;
  /** How many losses had been found when it began. */
  found: number;
  container: object | undefined;
}

const MANY = 8;
const ARRAY_INDEX = /^(?:0|[1-9]\d{0,9})$/;
const MAX_ARRAY_INDEX = 2 ** 32 - 2;

/**
 * Finds the smallest objects and arrays whose text says more than their value: numbers that JSON.parse rounds or
 * rewrites, keys it reorders, keys that come twice. One pass, without recursion.
 *
 * @param text valid JSON
 * @param value what JSON.parse makes of it
 * @returns inner ones before those around them. Within an object in which a key comes twice, only the object itself:
 *   the value of the first of the two is not there.
 */
export function findLosses(text: string, value: unknown): Loss[] {
  const losses: Loss[] = [];
  let frame: Frame | undefined;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 34) at = frame?.keys ? readString(text, at, frame, frame.keys) : skipString(text, at);
    else if (startsNumber(code)) {
      const end = skipNumber(text, at);
      if (frame && isNumberLossy(text, at, end)) frame.isLossy = true;
      at = end;
    } else {
      if (code === 123 || code === 91) frame = open(frame, at, code === 123, losses.length);
      else if (code === 44) countItem(frame);
      else if (code === 125 || code === 93) frame = close(frame, at + 1, value, losses);
      at += 1;
    }
  }
  return losses;
}

/** A string in an object is a key where a colon follows, which is then passed over too. */
function readString(text: string, start: number, frame: Frame, keys: string[]): number {
  const end = skipString(text, start);
  const colon = skipBlanks(text, end);
  if (text.charCodeAt(colon) !== 58) return end;
  addKey(frame, keys, text.slice(start + 1, end - 1));
  return colon + 1;
}

function open(parent: Frame | undefined, start: number, isObject: boolean, found: number): Frame {
  return {
    parent,
    name: parent?.keys ? (parent.keys[parent.keys.length - 1] ?? '') : (parent?.count ?? 0),
    start,
    keys: isObject ? [] : undefined,
    known: undefined,
    count: 0,
    lastIndex: -1,
    isLossy: false,
    hasTwice: false,
    found,
    container: undefined,
  };
}

function countItem(frame: Frame | undefined): void {
  if (frame && !frame.keys) frame.count += 1;
}

/** Notes the object or array that ends here if it is a loss; gives the one around it. */
function close(frame: Frame | undefined, end: number, root: unknown, losses: Loss[]): Frame | undefined {
  if (!frame?.isLossy) return frame?.parent;
  if (frame.hasTwice) losses.length = frame.found;
  const container = locate(frame, root);
  if (!container) return frame.parent;
  losses.push({ container, start: frame.start, end });
  // Such a one cannot be recognised while it is written (see rememberSource): the one around it stands for it.
  if (frame.parent && Object.hasOwn(container, 'toJSON')) frame.parent.isLossy = true;
  return frame.parent;
}

/** The object or array a frame stands for. Where a key comes twice it may find another's, which is then dropped. */
function locate(frame: Frame, root: unknown): object | undefined {
  const path: Frame[] = [];
  let node: Frame | undefined = frame;
  while (node && !node.container) {
    path.push(node);
    node = node.parent;
  }
  let held: unknown = node?.container;
  for (const step of path.reverse()) {
    if (!step.parent) held = root;
    else held = ownValue(held, step.name);
    if (typeof held !== 'object' || held === null || Array.isArray(held) === !!step.keys) return undefined;
    step.container = held;
  }
  return typeof held === 'object' && held !== null ? held : undefined;
}

function ownValue(holder: unknown, name: string | number): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return undefined;
  return (holder as Record<string | number, unknown>)[name];
}

function addKey(frame: Frame, keys: string[], raw: string): void {
  const key = raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
  if (isKnown(frame, keys, key)) {
    frame.isLossy = true;
    frame.hasTwice = true;
  }
  keys.push(key);
  const first = key.charCodeAt(0);
  const isIndex = first >= 48 && first <= 57 && ARRAY_INDEX.test(key) && Number(key) <= MAX_ARRAY_INDEX;
  if (!isIndex) frame.lastIndex = Number.POSITIVE_INFINITY;
  else if (Number(key) <= frame.lastIndex) frame.isLossy = true;
  else frame.lastIndex = Number(key);
}

function isKnown(frame: Frame, keys: string[], key: string): boolean {
  if (keys.length < MANY) return keys.includes(key);
  frame.known ??= new Set(keys);
  if (frame.known.has(key)) return true;
  frame.known.add(key);
  return false;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); code === 32 || (code >= 9 && code <= 13); code = text.charCodeAt(at)) {
    at += 1;
  }
  return at;
}

const startsNumber = (code: number): boolean => code === 45 || (code >= 48 && code <= 57);

/** A number ends where something comes that no number holds: digits, sign, point, `e` and `E`. */
function skipNumber(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!((code >= 48 && code <= 57) || code === 46 || code === 45 || code === 43 || (code | 32) === 101))
      break;
  }
  return at;
}

function isNumberLossy(text: string, start: number, end: number): boolean {
  const token = text.slice(start, end);
  return String(Number(token)) !== token;
}
