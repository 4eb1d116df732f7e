import type { RequestBody } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import type { RecordedRun } from '@/lib/core/replay/recording';

/** The body of the last request of some runs, without its messages, and how many different ones there were. */
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
      body = bySeq.get('paramsOf' in event ? event.paramsOf : event.seq) ?? body;
      if (body) texts.add(writeJson(body));
    }
  }
  return { body, variants: texts.size };
}
