import type { JsonObject } from '@/lib/core/claude/message';
import { numberKeywords } from '../program/number-keywords';
import { isNode, type Node } from './ast';

/** What stands above a node, in a comment that begins with two stars. */
export interface Jsdoc {
  description: string;
  parameters: Map<string, string>;
  /** What its tags say of a value: `@minimum 1`. */
  limits: JsonObject;
  /** Its other tags. */
  tags: string[];
}

/** Reads the last such comment above a node, or a line comment behind it. */
export function readJsdoc(node: Node | undefined): Jsdoc {
  const above = comments(node, 'leadingComments')
    .filter((text) => text.startsWith('*'))
    .at(-1);
  const lines = (above ?? '')
    .replace(/^\*/, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd());
  const read: Jsdoc = { description: '', parameters: new Map(), limits: {}, tags: [] };
  const said: string[] = [];
  let take = (line: string) => {
    said.push(line);
  };
  for (const line of lines) {
    const tag = /^\s*@(\w+)\s*(.*)$/.exec(line);
    take = tag ? takeTag(tag[1] ?? '', tag[2] ?? '', read, said) : take;
    if (!tag) take(line);
  }
  read.description = tidy(said);
  return read;
}

function comments(node: Node | undefined, key: string): string[] {
  const list: unknown = node?.[key];
  return Array.isArray(list) ? list.flatMap((one: unknown) => (isNode(one) ? String(one.value) : [])) : [];
}

/** @returns what takes the lines that follow the tag */
function takeTag(tag: string, text: string, read: Jsdoc, said: string[]): (line: string) => void {
  if (tag === 'param' || tag === 'arg' || tag === 'property') {
    const [, name = '', rest = ''] =
      /^(?:\{[^}]*\}\s*)?\[?([\w.$]+)(?:=[^\]]*)?\]?\s*-?\s*(.*)$/.exec(text) ?? [];
    const own = name.split('.').at(-1) ?? '';
    read.parameters.set(own, rest);
    return (line) => read.parameters.set(own, `${read.parameters.get(own) ?? ''} ${line.trim()}`.trim());
  }
  if (tag === 'returns' || tag === 'return') {
    said.push('', `Returns: ${text.replace(/^\{[^}]*\}\s*/, '')}`);
    return (line) => said.push(line);
  }
  if (tag === 'description' || tag === 'desc') {
    said.push(text);
    return (line) => said.push(line);
  }
  if (numberKeywords.includes(tag) && Number.isFinite(Number(text)) && text !== '')
    read.limits[tag] = Number(text);
  else if (tag === 'pattern' || tag === 'format') read.limits[tag] = text;
  else if (tag === 'default') read.limits.default = toValue(text);
  else read.tags.push(tag);
  return () => {};
}

function toValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.replace(/^['"`]|['"`]$/g, '');
  }
}

const tidy = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((part) => (/^\s*([-*]|\d+\.)\s/m.test(part) ? part.trim() : part.replace(/\s*\n\s*/g, ' ').trim()))
    .filter((part) => part !== '')
    .join('\n\n');
