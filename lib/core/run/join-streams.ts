import type { StreamEvent } from '@/lib/core/claude/message';
import { streamTexts } from './stream-texts';

/** Adds the events of a later piece of a stream to those of an earlier one, which is changed. */
export function joinStreams(earlier: StreamEvent[], later: readonly StreamEvent[]): void {
  const texts = streamTexts.get(earlier);
  const more = streamTexts.get(later);
  for (const event of later) earlier.push(event);
  if (texts && more) for (const text of more) texts.push(text);
  else streamTexts.delete(earlier);
}
