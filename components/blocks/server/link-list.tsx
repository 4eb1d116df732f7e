import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { FoundLink } from '@/lib/core/block/server/server-tool';

/** So many are shown until more are asked for. */
const SHOWN = 6;

/** Pages of the web, each with its site and its age. Nothing of them is loaded. */
export function LinkList({ links }: { links: readonly FoundLink[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? links : links.slice(0, SHOWN);
  return (
    <>
      <ol className="flex min-w-0 flex-col gap-1 text-xs">
        {shown.map(({ title, url, notes }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the hits of a search never change places
          <li key={index} className="min-w-0 [overflow-wrap:anywhere]">
            {url === undefined ? (
              <bdi>{title}</bdi>
            ) : (
              <a
                href={url}
                target="_blank"
                rel="noopener noreferrer nofollow"
                title={url}
                className="font-medium text-info underline-offset-2 hover:underline"
              >
                <bdi>{title}</bdi>
              </a>
            )}
            {notes.map((note) => (
              <span key={note} className="text-ink-muted">
                {' · '}
                <bdi>{note}</bdi>
              </span>
            ))}
          </li>
        ))}
      </ol>
      {links.length > shown.length && (
        <Button size="sm" variant="ghost" className="self-start" onClick={() => setWhole(true)}>
          Show all {links.length}
        </Button>
      )}
    </>
  );
}
