import type { CutMark } from '@/lib/core/cut/cut-mark';
import { callForResponse } from './call';

/**
 * Loads what was cut off a text, in pieces as they come: however long it is, no piece holds the page up.
 *
 * @throws ApiError
 */
export async function* loadRest(
  { origin, place }: CutMark,
  signal?: AbortSignal,
): AsyncGenerator<string, void> {
  const asked = { query: { place }, ...(signal ? { signal } : {}) };
  const response =
    origin.of === 'turn'
      ? await callForResponse('getTurnRest', {
          params: { id: origin.sessionId, turnId: origin.turnId },
          ...asked,
        })
      : await callForResponse('getEventRest', {
          params: { id: origin.runId, seq: String(origin.seq) },
          ...asked,
        });
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  // What has come of a line that is not at its end.
  let begun: string[] = [];
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const [first = '', ...lines] = next.value.split('\n');
      begun.push(first);
      for (const line of lines) {
        yield JSON.parse(begun.join(''));
        begun = [line];
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
