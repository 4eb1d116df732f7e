import 'server-only';
import { APIError } from '@anthropic-ai/sdk';
import { createParser } from 'eventsource-parser';
import type { JsonObject, StreamEvent } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import { streamTexts } from '@/lib/core/run/stream-texts';
import { rawBodies } from './network-fetch';
import { parseStreamEvent } from './parse-stream-event';
import { createKeyMask } from './without-key';

/**
 * Gives the events of a streamed answer, in the pieces the network brings them: one read, one piece, with the text of
 * each event beside it (`streamTexts`). The SDK's own iterator gives them one by one, at the cost of several promises
 * each, and takes `ping` for nothing, as we do.
 *
 * @throws APIError for an `error` event in mid-stream, as the SDK does (its `status` is undefined). Source: API documentation, "Streaming messages".
 * @throws MalformedStreamError for what is no event; what came before it has been given
 */
export async function readStream(response: Response, give: (events: StreamEvent[]) => void): Promise<void> {
  let piece: StreamEvent[] = [];
  let texts: string[] = [];
  let failure: Error | undefined;
  let isAtEnd = false;
  const maskKey = createKeyMask();

  /** Adds an event to the piece, or tells why it is none. */
  function take(data: string): Error | undefined {
    try {
      const event = parseStreamEvent(data);
      piece.push(event);
      texts.push(data.includes('\n') ? writeJson(event) : data);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  function hand(): void {
    if (piece.length > 0) {
      streamTexts.set(piece, texts);
      give(piece);
      piece = [];
      texts = [];
    }
    if (failure) throw failure;
  }

  const parser = createParser({
    onEvent: ({ event, data: sent }) => {
      if (event === undefined || event === 'ping' || sent === '' || failure) return;
      // Here, before anything is made of it: what an upstream echoes is stored, shown, exported and logged.
      const data = withoutKey(sent, maskKey);
      if (event === 'error') failure = toFailure(data, response.headers);
      else if (!isAtEnd || isJson(data)) failure = take(data);
    },
  });
  const decoder = new TextDecoder();
  for await (const chunk of rawBodies.get(response) ?? response.body ?? []) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    hand();
  }
  // A server that leaves out the blank line after its last event has said it all the same; half an event says nothing.
  isAtEnd = true;
  parser.feed('\n\n');
  hand();
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Without the key, also where its letters are written as escapes. */
function withoutKey(data: string, maskKey: (text: string) => string): string {
  if (!data.includes('\\u') || !isJson(data)) return maskKey(data);
  const plain = JSON.stringify(JSON.parse(data));
  const masked = maskKey(plain);
  return masked === plain ? maskKey(data) : masked;
}

function toFailure(data: string, headers: Headers): APIError {
  const body = parseBody(data);
  return new APIError(undefined, body, undefined, headers);
}

function parseBody(data: string): JsonObject {
  try {
    return JSON.parse(data);
  } catch {
    return { error: { message: data } };
  }
}
