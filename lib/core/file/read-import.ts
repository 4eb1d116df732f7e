import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { carrySources } from '@/lib/core/json/lossless/carry-sources';
import { mendTexts } from '@/lib/core/json/mend-texts';
import { writeJson } from '@/lib/core/json/write-json';
import { snapshotSchema } from '@/lib/core/share/snapshot';
import type { Imported } from './imported';
import { listNotes } from './list-notes';
import { mendRequestConfig } from './mend/mend-request-config';
import { readConversation } from './read-conversation';
import { readSessionFile } from './read-session-file';
import { readSnapshot } from './read-snapshot';
import { toPlainFile } from './to-plain-file';

/**
 * Reads whatever kind of file its shape says it is: an exported session, the snapshot of a link, the body of a Messages
 * API request, or the messages of a conversation.
 *
 * @param now what becomes the time of turns that have none, ISO 8601
 * @throws AppError `bad_request` saying where the file is wrong, or what a file has to be
 */
export function readImport(given: unknown, now: string): Imported {
  const { value, places } = mendTexts(given);
  const imported = readKind(value, now);
  const [first] = places;
  if (first === undefined) return imported;
  const where = places.length > 1 ? `${first} and elsewhere` : first;
  const note = `Texts held U+0000 or half a character, which nobody can send (${where}): U+FFFD stands there now.`;
  return { ...imported, notes: listNotes([note, ...imported.notes]) };
}

function readKind(value: unknown, now: string): Imported {
  if (Array.isArray(value)) {
    return readMessages(value, { config: {}, tools: [] }, now);
  }
  if (isJsonObject(value)) {
    if (value.type === 'loopbench.session') return readSessionFile(value);
    if (value.type === 'loopbench.snapshot') return readSnapshot(parse(snapshotSchema, value), now);
    if (Array.isArray(value.messages)) return readRequestBody(value, value.messages, now);
  }
  throw new AppError(
    'bad_request',
    'This is no file Loopbench knows. It takes exported sessions, the JSON of a link, request bodies of the Messages API (with "messages"), and messages as JSONL.',
  );
}

/** A request body: its messages as the path, its tools as they are, the rest as settings. */
function readRequestBody(body: JsonObject, messages: readonly unknown[], now: string): Imported {
  const { messages: _messages, tools = [], stream: _stream, ...config } = body;
  const definitions = parse(z.array(z.record(z.string(), z.unknown())), tools, 'tools');
  const texts = definitions.map((definition) => ({ text: writeJson(definition, 2) }));
  return readMessages(messages, { config, tools: texts }, now);
}

/** A conversation alone as a session. */
function readMessages(
  messages: readonly unknown[],
  rest: { config: JsonObject; tools: readonly JsonObject[] },
  now: string,
): Imported {
  const spoken = readConversation(messages);
  const { config, notes } = mendRequestConfig(rest.config, spoken.system);
  const read = readSessionFile(toPlainFile(spoken.messages, { ...rest, config }, now));
  return { ...read, notes: listNotes([...notes, ...spoken.notes, ...read.notes]) };
}

function parse<T extends z.ZodType>(schema: T, value: unknown, field?: string): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return carrySources(value, parsed.data);
  const issues = parsed.error.issues.slice(0, 20).map(({ path, message }) => ({
    path: [...(field ? [field] : []), ...path.map(String)].join('.'),
    message,
  }));
  const [first] = issues;
  throw new AppError('bad_request', `${first?.path ? `${first.path}: ` : ''}${first?.message}`, issues);
}
