import { Brain } from 'lucide-react';
import { Disclosure } from '@/components/ui/layout/disclosure';
import type { BlockViewProps } from './block-view-props';
import { Prose } from './prose';

/** What the model thought, open while it arrives. */
export default function ThinkingView({ block, isStreaming }: BlockViewProps) {
  const text = String(block.thinking ?? '');
  const isSigned = typeof block.signature === 'string' && block.signature !== '';
  return (
    <Disclosure
      variant="card"
      open={isStreaming}
      className="text-ink-soft"
      summaryClassName="text-ink-muted"
      summary={
        <>
          <Brain className="size-3.5 shrink-0" /> Thinking
          {text === '' && !isStreaming && ' (not shown: ask for display "summarized")'}
          {isSigned && (
            <span
              className="ml-auto text-2xs"
              title="The API has signed it, bound to everything before it: it is sent back as it came."
            >
              signed
            </span>
          )}
        </>
      }
    >
      {text !== '' && <Prose text={text} isStreaming={isStreaming} />}
    </Disclosure>
  );
}
