import type { MessageParam, RequestBody } from '@/lib/core/claude/message';
import { splitHeaders } from '@/lib/core/claude/split-headers';
import { writeSentJson } from '@/lib/core/json/write-sent-json';

/** The text of a request body around its messages. */
export interface BodyParts {
  /** Up to the first message. */
  head: string;
  /** From behind the last message. */
  tail: string;
}

/**
 * The text of a body as it is sent, in parts: `head`, then the messages as `writeMessage` writes them with a comma
 * between two, then `tail`. Together they are the JSON of the body, byte for byte, so that nobody has to hold a long
 * body, or write out again what was written before.
 */
export function toBodyParts(params: RequestBody): BodyParts {
  const entries = Object.entries(splitHeaders(params, []).body);
  const at = entries.findIndex(([key]) => key === 'messages');
  const before = writeFields(entries.slice(0, at));
  const after = writeFields(entries.slice(at + 1));
  return {
    head: `{${before}${before === '' ? '' : ','}"messages":[`,
    tail: `]${after === '' ? '' : ','}${after}}`,
  };
}

const writeFields = (entries: [string, unknown][]): string =>
  writeSentJson(Object.fromEntries(entries)).slice(1, -1);

/** The JSON of a message as it is sent. */
export const writeMessage = (message: MessageParam): string => writeSentJson(message);

/** The pieces of a body's text, in order, one for each message. */
export function* writeBody(
  params: RequestBody,
  messages: readonly MessageParam[],
  write: (message: MessageParam) => string = writeMessage,
): Generator<string, void> {
  const { head, tail } = toBodyParts(params);
  yield head;
  for (const [index, message] of messages.entries())
    yield index === 0 ? write(message) : `,${write(message)}`;
  yield tail;
}
