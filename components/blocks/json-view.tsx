import { Disclosure } from '@/components/ui/layout/disclosure';
import { TextViewer } from '@/components/ui/text/text-viewer';
import type { Block } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import type { BlockPlacement } from './block-view-props';

export interface JsonViewProps {
  block: Block;
  place: BlockPlacement;
  label: string;
  /** What it is called, where that is more than its type. */
  title?: string;
}

/** A block of a kind that has no view of its own: what it is, and its JSON. */
export default function JsonView({ block, place, label, title = block.type }: JsonViewProps) {
  const text = writeJson(block, 2);
  if (place === 'result') return <TextViewer text={text} isJson isWritten label={label} />;
  return (
    <Disclosure variant="card" summary={title} summaryClassName="font-mono">
      <TextViewer text={text} isJson isWritten label={label} className="mt-1" />
    </Disclosure>
  );
}
