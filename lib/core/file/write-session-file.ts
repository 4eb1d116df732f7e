import { writeJson } from '@/lib/core/json/write-json';
import type { SessionFile } from './session-file';

/** Lists whose items stand on a line each: a file of megabytes stays one that can be compared line by line. */
const LISTS = new Set(['tools', 'turns', 'runs', 'events']);

/** The text of a session file. Equal files have equal texts. */
export function writeSessionFile(file: SessionFile): string {
  return `${writeObject(file, '')}\n`;
}

function writeObject(value: object, indent: string): string {
  const fields = Object.entries(value).flatMap(([key, held]) => {
    const text = LISTS.has(key) && Array.isArray(held) ? writeList(key, held, indent) : writeJson(held);
    return text === undefined ? [] : [`${indent}  ${writeJson(key)}: ${text}`];
  });
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

function writeList(key: string, items: readonly unknown[], indent: string): string {
  if (items.length === 0) return '[]';
  const inner = `${indent}    `;
  const lines = items.map((item) =>
    key === 'runs' && typeof item === 'object' && item !== null
      ? `${inner}${writeObject(item, inner)}`
      : `${inner}${writeJson(item)}`,
  );
  return `[\n${lines.join(',\n')}\n${indent}  ]`;
}
