import { useQuery } from '@tanstack/react-query';
import { BlockView } from '@/components/blocks/block-view';
import { Button } from '@/components/ui/button';
import { turnQuery } from '@/lib/client/compare-queries';
import { toBlocks } from '@/lib/core/claude/message';

/** Where a block stands: the place in a turn of a session. */
export interface BlockAddress {
  sessionId: string;
  turnId: string;
  index: number;
}

/** A block as the conversation shows it, read from its turn: a comparison holds only its text. */
export function WholeBlock({ sessionId, turnId, index }: BlockAddress) {
  const { data, error, refetch } = useQuery(turnQuery(sessionId, turnId));
  const block = data && toBlocks(data.message.content)[index];
  if (block) return <BlockView block={block} place="result" />;
  if (!error)
    return (
      <p role="status" className="text-ink-muted text-xs">
        Loading…
      </p>
    );
  return (
    <p role="alert" className="flex flex-wrap items-center gap-2 text-bad text-xs">
      Not loaded: {error.message}
      <Button size="small" onClick={() => void refetch()}>
        Try again
      </Button>
    </p>
  );
}
