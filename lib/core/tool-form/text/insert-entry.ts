import type { Edit, Node } from 'jsonc-parser';
import { layOut } from './lay-out';
import { readLook, type TextLook } from './read-look';

/** What is put into an object or a list. */
export interface NewEntry {
  /** Of an object. */
  name?: string;
  /** A valid JSON text. */
  json: string;
}

/**
 * The edit that puts entries into an object or a list, before the one at `at`, or at its end. Laid out as the entries that are
 * there, or, where there are none, as the text is.
 */
export function insertEntry(text: string, container: Node, entries: readonly NewEntry[], at?: number): Edit {
  const look = readLook(text);
  const { children = [] } = container;
  const index = Math.min(at ?? children.length, children.length);
  const gap = findGap(text, container, look);
  const margin = gap.includes('\n') ? gap.slice(gap.lastIndexOf('\n') + 1) : undefined;
  const written = entries.map(({ name, json }) => {
    const value = layOut(json, look, margin);
    return name === undefined ? value : `${JSON.stringify(name)}${look.colon}${value}`;
  });
  const before = children[index - 1];
  if (before) {
    const content = written.map((one) => `,${gap}${one}`).join('');
    return { offset: before.offset + before.length, length: 0, content };
  }
  const [first] = children;
  if (first)
    return { offset: first.offset, length: 0, content: written.map((one) => `${one},${gap}`).join('') };
  const end = gap.includes('\n') ? `${look.eol}${findMargin(text, container.offset)}` : gap;
  const content = gap + written.join(`,${gap || (look.colon === ':' ? '' : ' ')}`) + end;
  return { offset: container.offset + 1, length: container.length - 2, content };
}

/** What stands between two entries, after the comma. */
function findGap(
  text: string,
  { children = [], offset, type }: Node,
  { indent, eol, colon }: TextLook,
): string {
  const last = children.at(-1);
  if (last) {
    const gap = /\s*$/.exec(text.slice(offset + 1, last.offset))?.[0] ?? '';
    const isLoose = children.length === 1 && !gap.includes('\n') && colon !== ':';
    return isLoose ? ' ' : gap;
  }
  if (indent === '' || type === 'array') return '';
  return `${eol}${findMargin(text, offset)}${indent}`;
}

/** What the line of a place is set in by. */
function findMargin(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}
