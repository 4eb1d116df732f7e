'use client';

import { Expiry } from '@/components/ui/expiry';
import type { Container } from '@/lib/core/claude/read-container';

/** Says which container the next request names by itself, and until when it is kept. */
export default function ContainerHint({ container: { id, expiresAt } }: { container: Container }) {
  return (
    <p className="px-3 pb-1.5 text-ink-muted text-xs [overflow-wrap:anywhere]">
      Names the container <code className="font-mono">{id}</code> again
      {expiresAt && (
        <>
          {': it '}
          <Expiry at={expiresAt} />
        </>
      )}
      .
    </p>
  );
}
