import { cx } from '@/components/ui/cx';
import { isToolResultBlock } from '@/lib/core/claude/message';
import type { BlockViewProps } from './block-view-props';
import JsonView from './json-view';
import { ResultContent } from './result-content';

/** The answer to a call, only to be read. */
export default function ToolResultView({ block, place, label, Part }: BlockViewProps) {
  // One within another is no answer to anything.
  if (!isToolResultBlock(block) || place === 'result')
    return <JsonView block={block} place={place} label={label} />;
  return (
    <div className={cx('min-w-0 border-l-2 pl-2.5', block.is_error ? 'border-bad' : 'border-good')}>
      <ResultContent content={block.content} label={label} Part={Part} />
    </div>
  );
}
