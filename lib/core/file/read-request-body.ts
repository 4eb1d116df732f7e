import { z } from 'zod';
import type { JsonObject } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import type { Imported } from './imported';
import { parseAs } from './parse-as';
import { readMessages } from './read-messages';

/** The body of a request to the Messages API, as far as it tells that it is one. */
export type RequestBody = JsonObject & { messages: unknown[] };

const toolsSchema = z.array(z.record(z.string(), z.unknown()));

/**
 * Reads a request body: its messages as the path, its tools as they are, the rest as settings.
 *
 * @throws AppError `bad_request`
 */
export function readRequestBody(body: RequestBody, now: string): Imported {
  const { messages, tools = [], stream: _stream, ...config } = body;
  const definitions = parseAs(toolsSchema, tools, 'tools');
  const texts = definitions.map((definition) => ({ text: writeJson(definition, 2) }));
  return readMessages(messages, now, { config, tools: texts });
}
