import { ChevronRight, ExternalLink } from 'lucide-react';
import type { Ref } from 'react';
import type { CitedSource } from '@/lib/core/block/cite/mark-citations';
import { toSite } from '@/lib/core/link/to-web-address';

export interface SourceListProps {
  ref: Ref<HTMLOListElement>;
  sources: readonly CitedSource[];
  /** The numbers of those that are open. */
  open: ReadonlySet<number>;
  onToggle: (number: number, isOpen: boolean) => void;
}

/** What a text cites: each source opens to where it says so. */
export function SourceList({ ref, sources, open, onToggle }: SourceListProps) {
  return (
    <ol ref={ref} aria-label="Sources" className="flex min-w-0 flex-col gap-0.5 text-xs">
      {sources.map((source) => (
        <li key={source.number} data-source={source.number} className="min-w-0">
          <details
            open={open.has(source.number)}
            onToggle={({ currentTarget }) => onToggle(source.number, currentTarget.open)}
          >
            <summary className="flex min-w-0 cursor-pointer list-none items-center gap-1.5 rounded text-ink-soft hover:text-ink [&::-webkit-details-marker]:hidden">
              <ChevronRight className="size-3.5 shrink-0 transition-transform [details[open]>summary_&]:rotate-90" />
              <span className="min-w-4 shrink-0 rounded bg-info-soft px-1 text-center font-medium text-2xs text-info tabular-nums">
                {source.number}
              </span>
              <bdi className="min-w-0 truncate">{source.title}</bdi>
              <span className="shrink-0 text-ink-muted">{placeOf(source)}</span>
            </summary>
            <Details source={source} />
          </details>
        </li>
      ))}
    </ol>
  );
}

function placeOf({ url, quotes }: CitedSource): string {
  if (url !== undefined) return toSite(url);
  const places = new Set(quotes.map(({ place }) => place));
  return places.size === 1 ? ([...places][0] ?? '') : `${places.size} places`;
}

function Details({ source: { title, url, quotes } }: { source: CitedSource }) {
  return (
    <div className="my-1 ml-1.5 flex min-w-0 flex-col gap-1.5 border-info/40 border-l-2 pl-2.5 [overflow-wrap:anywhere]">
      <bdi className="font-medium text-ink">{title}</bdi>
      {quotes.map(({ place, quote }) => (
        <figure key={`${place} ${quote}`} className="flex flex-col gap-0.5">
          {place !== '' && <figcaption className="text-ink-muted">{place}</figcaption>}
          {quote !== '' && (
            <blockquote dir="auto" className="whitespace-pre-wrap text-ink-soft">
              “{quote}”
            </blockquote>
          )}
        </figure>
      ))}
      {url !== undefined && (
        <a
          href={url}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="inline-flex items-baseline gap-1 text-info underline underline-offset-2"
        >
          <ExternalLink className="size-3 shrink-0 self-center" />
          <bdi className="min-w-0">{url}</bdi>
        </a>
      )}
    </div>
  );
}
