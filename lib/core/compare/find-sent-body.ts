import type { RequestBody } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import type { RecordedRun } from '@/lib/core/replay/recording';
import { fitLike } from '@/lib/core/run/request/fit-settings';

/**
 * The body of the last request of some runs, without its messages, and how many different ones there were. What the loop
 * itself leaves out of later requests makes no difference: the settings are those of the first.
 */
export function findSentBody(runs: readonly Pick<RecordedRun, 'events'>[]): {
  body: RequestBody | undefined;
  variants: number;
} {
  const texts = new Set<string>();
  let body: RequestBody | undefined;
  for (const { events } of runs) {
    const bySeq = new Map<number, RequestBody>();
    for (const event of events) {
      // A pause before a request keeps the body that the request then refers to.
      if ('params' in event && event.params) bySeq.set(event.seq, event.params);
      if (event.type !== 'request-start') continue;
      const sent = bySeq.get('paramsOf' in event ? event.paramsOf : event.seq) ?? body;
      if (!sent || (body && writeJson(fitLike(body, sent)) === writeJson(sent))) continue;
      body = sent;
      texts.add(writeJson(body));
    }
  }
  return { body, variants: texts.size };
}
