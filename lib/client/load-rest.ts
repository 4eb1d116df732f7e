import type { CutMark } from '@/lib/core/cut/cut-mark';
import { callApi } from './call-api';

/**
 * Loads what was cut off a text, in pieces as they come: however long it is, no piece holds the page up.
 *
 * @throws ApiError
 */
export async function* loadRest(
  { origin, place }: CutMark,
  signal?: AbortSignal,
): AsyncGenerator<string, void> {
  const path =
    origin.of === 'turn'
      ? `/api/sessions/${encodeURIComponent(origin.sessionId)}/turns/${encodeURIComponent(origin.turnId)}/rest`
      : `/api/runs/${encodeURIComponent(origin.runId)}/events/${origin.seq}/rest`;
  const response = await callApi(`${path}?place=${place}`, signal ? { signal } : {});
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
