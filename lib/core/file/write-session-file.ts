import { writeJson } from '@/lib/core/json/write-json';
import type { SessionFile } from './session-file';

/** Lists whose items stand on a line each: a file of megabytes stays one that can be compared line by line. */
const LISTS = new Set(['tools', 'turns', 'runs', 'events']);

/** The text of a session file, in pieces of a line or less. Equal files have equal texts. */
export function* writeSessionFile(file: SessionFile): Generator<string, void> {
  yield* writeObject(file, '');
  yield '\n';
}

function* writeObject(value: object, indent: string): Generator<string, void> {
  yield '{\n';
  let lead = '';
  for (const [key, held] of Object.entries(value)) {
    const isList = LISTS.has(key) && Array.isArray(held);
    const text = isList ? '' : writeJson(held);
    if (text === undefined) continue;
    yield `${lead}${indent}  ${writeJson(key)}: ${text}`;
    if (isList) yield* writeList(key, held, indent);
    lead = ',\n';
  }
  yield `\n${indent}}`;
}

function* writeList(key: string, items: readonly unknown[], indent: string): Generator<string, void> {
  if (items.length === 0) return yield '[]';
  const inner = `${indent}    `;
  let lead = `[\n${inner}`;
  for (const item of items) {
    yield lead;
    if (key === 'runs' && typeof item === 'object' && item !== null) yield* writeObject(item, inner);
    else yield writeJson(item);
    lead = `,\n${inner}`;
  }
  yield `\n${indent}  ]`;
}
