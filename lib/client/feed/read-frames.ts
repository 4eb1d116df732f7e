import { createParser } from 'eventsource-parser';
import { callForResponse } from '@/lib/client/call';

/** One event of the stream of many runs. */
export interface StreamFrame {
  event: string;
  runId: string;
  seq: number;
  data: string;
}

/**
 * Opens the stream of many runs and reads it, in the pieces it arrives in; a sign of life alone is an empty piece.
 *
 * @param runs as the operation takes them: `run_1:0,run_2:17`
 * @throws ApiError
 */
export async function* readFrames(runs: string, signal: AbortSignal): AsyncGenerator<StreamFrame[], void> {
  const response = await callForResponse('getEvents', { query: { runs }, signal, waitsForLogin: false });
  if (!response.body) return;
  let frames: StreamFrame[] = [];
  const parser = createParser({
    onEvent: ({ id = '', event = '', data }) => {
      const colon = id.lastIndexOf(':');
      frames.push({ event, runId: id.slice(0, colon), seq: Number(id.slice(colon + 1)), data });
    },
  });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parser.feed(next.value);
      yield frames;
      frames = [];
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
