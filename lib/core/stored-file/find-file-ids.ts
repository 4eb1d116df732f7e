import { isJsonObject, type MessageParam } from '@/lib/core/claude/message';

/** Deeper values hold no block of the API. */
const MAX_DEPTH = 50;
/** What an id of a file looks like; anything else is text that happens to stand there. */
const FILE_ID = /^[\w.-]{1,200}$/;

/**
 * The files a message names, each once, in the order in which they stand: uploads for a container, what code made there,
 * and the sources of images and documents. What a tool is called with names none, whatever its fields are called. Source:
 * API documentation, "Files API", "Code execution tool".
 */
export function findFileIds({ content }: Pick<MessageParam, 'content'>): string[] {
  const found = new Set<string>();
  collect(content, found, 0);
  return [...found];
}

function collect(value: unknown, found: Set<string>, depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, found, depth + 1);
    return;
  }
  if (!isJsonObject(value)) return;
  const { type, file_id: id } = value;
  if (typeof id === 'string' && FILE_ID.test(id) && namesFile(type)) found.add(id);
  for (const [key, held] of Object.entries(value)) if (key !== 'input') collect(held, found, depth + 1);
}

/** `container_upload`, a source `file`, and every `…_output` of code. Citations name a file that is a source elsewhere. */
const namesFile = (type: unknown): boolean =>
  typeof type === 'string' && (type === 'container_upload' || type === 'file' || type.endsWith('_output'));
