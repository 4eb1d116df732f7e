'use client';

import { use } from 'react';
import { MarkTargetsContext } from './mark-targets';

/** A number in a text that opens what it stands for. */
export function NumberedMark({ number }: { number: number }) {
  const { titles, show } = use(MarkTargetsContext);
  const title = titles[number - 1] ?? '';
  return (
    <sup className="mx-0.5 leading-none">
      <button
        type="button"
        title={title}
        aria-label={`Source ${number}${title === '' ? '' : `: ${title}`}`}
        onClick={() => show(number)}
        className="inline-flex min-h-4 min-w-4 items-center justify-center rounded bg-info-soft px-1 font-medium text-2xs text-info tabular-nums no-underline hover:bg-info hover:text-surface"
      >
        {number}
      </button>
    </sup>
  );
}
