import { Brain } from 'lucide-react';
import type { BlockViewProps } from './block-view-props';
import { Prose } from './prose';

/** What the model thought, open while it arrives. */
export default function ThinkingView({ block, isStreaming }: BlockViewProps) {
  const text = String(block.thinking ?? '');
  return (
    <details className="rounded-lg border border-line bg-raised px-3 py-1.5 text-ink-soft" open={isStreaming}>
      <summary className="flex cursor-pointer items-center gap-1.5 text-ink-muted text-xs">
        <Brain className="size-3.5" /> Thinking
        {text === '' && !isStreaming && ' (not shown: ask for display "summarized")'}
      </summary>
      {text !== '' && <Prose text={text} isStreaming={isStreaming} />}
    </details>
  );
}
