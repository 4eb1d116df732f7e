import { type ComponentType, memo } from 'react';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { isBlocks } from '@/lib/core/block/is-blocks';
import { writeJson } from '@/lib/core/json/write-json';
import type { PartProps } from './block-view-props';
import { looksLikeJson } from './looks-like-json';

export interface ResultContentProps {
  content: unknown;
  label: string;
  Part: ComponentType<PartProps>;
}

/** What a tool answered: a text, blocks of any kind, or nothing. A file may hold other things, shown as JSON. */
export const ResultContent = memo(function ResultContent({ content, label, Part }: ResultContentProps) {
  if (content === undefined || content === '' || (Array.isArray(content) && content.length === 0))
    return <p className="text-ink-muted text-xs">empty</p>;
  if (typeof content === 'string')
    return <TextViewer text={content} isJson={looksLikeJson(content)} label={label} />;
  if (!isBlocks(content)) return <TextViewer text={writeJson(content, 2)} isJson isWritten label={label} />;
  return (
    <div className="flex flex-col gap-1">
      {content.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a result never change places
        <Part key={index} block={block} place="result" label={label} />
      ))}
    </div>
  );
});
