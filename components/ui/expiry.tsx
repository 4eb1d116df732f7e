'use client';

import { formatAgo, formatUntil } from './format';
import { useNow } from './use-now';

/** What ends within minutes is told that often, in milliseconds. */
const TOLD_EVERY_MS = 10_000;

/** When something ends, or that it has: "expires in 4 minutes", "expired 2 minutes ago". The exact time is its title. */
export function Expiry({ at }: { at: string }) {
  const now = useNow(TOLD_EVERY_MS);
  const isOver = Date.parse(at) <= now;
  return (
    <time
      dateTime={at}
      title={new Date(at).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'long' })}
      className={isOver ? 'text-wait' : undefined}
    >
      {isOver ? `expired ${formatAgo(at, now)}` : `expires ${formatUntil(at, now)}`}
    </time>
  );
}
