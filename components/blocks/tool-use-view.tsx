import { TextViewer } from '@/components/ui/text/text-viewer';
import { writeShortJson } from '@/components/ui/text/write-short-json';
import { isToolUseBlock } from '@/lib/core/claude/message';
import type { BlockViewProps } from './block-view-props';
import JsonView from './json-view';

/** A call, only to be read: its tool, and what it is called with. */
export default function ToolUseView({ block, place, label }: BlockViewProps) {
  if (!isToolUseBlock(block)) return <JsonView block={block} place={place} label={label} />;
  const { name, input } = block;
  return (
    <div className="min-w-0">
      <code className="font-mono font-semibold text-call text-xs">{name}</code>
      <TextViewer text={writeShortJson(input)} isJson isWritten label={`input of ${name}`} />
    </div>
  );
}
