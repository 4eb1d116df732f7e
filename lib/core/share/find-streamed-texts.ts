import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';

/** One piece of a streamed text, and where it stands. */
export interface StreamedPiece {
  /** Index of the run event. */
  event: number;
  /** Index of the API's event in it. */
  index: number;
  part: 'content_block' | 'delta';
  text: string;
}

/** A text of one block as it streamed: what `foldStreamEvent` puts together again. */
export interface StreamedText {
  /** The field of the deltas it comes in: `text`, `partial_json`, `thinking` or one nobody knows yet. */
  field: string;
  pieces: StreamedPiece[];
}

/**
 * The streamed texts of a run, block by block. A secret may be split over the pieces, so that none of them holds it.
 */
export function findStreamedTexts(events: readonly StoredRunEvent[]): StreamedText[] {
  const texts: StreamedText[] = [];
  /** The blocks of the message that streams, by their index. */
  const blocks = new Map<unknown, { block: JsonObject; event: number; index: number }>();
  const open = new Map<string, StreamedText>();

  function take(streamed: JsonObject, event: number, index: number): void {
    if (streamed.type === 'message_start') {
      blocks.clear();
      open.clear();
    }
    const { content_block: block, delta } = streamed;
    if (isJsonObject(block)) blocks.set(streamed.index, { block, event, index });
    if (streamed.type !== 'content_block_delta' || !isJsonObject(delta)) return;
    for (const [field, text] of Object.entries(delta)) {
      if (field === 'type' || typeof text !== 'string') continue;
      getText(streamed.index, field).pieces.push({ event, index, part: 'delta', text });
    }
  }

  /** The text that a delta goes on with. It begins in the block's start, if that holds the field already. */
  function getText(blockIndex: unknown, field: string): StreamedText {
    const key = `${blockIndex} ${field}`;
    const known = open.get(key);
    if (known) return known;
    const fresh: StreamedText = { field, pieces: [] };
    const start = blocks.get(blockIndex);
    const text = start?.block[field];
    if (start && typeof text === 'string') {
      fresh.pieces.push({ event: start.event, index: start.index, part: 'content_block', text });
    }
    open.set(key, fresh);
    texts.push(fresh);
    return fresh;
  }

  for (const [event, data] of events.entries()) {
    if (data.type === 'request-start') {
      blocks.clear();
      open.clear();
    }
    if (data.type === 'stream') {
      for (const [index, streamed] of data.events.entries()) take(streamed, event, index);
    }
  }
  return texts;
}
