import { Suspense } from 'react';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { isTextBlock } from '@/lib/core/claude/message';
import { holdsCut } from '@/lib/core/cut/cut-mark';
import type { BlockViewProps } from './block-view-props';
import { LazyJsonView } from './lazy-json-view';
import { looksLikeJson } from './looks-like-json';
import { Prose } from './prose';

/** A longer message of a person is shown in a box of its own, in UTF-16 units. */
const MAX_OWN = 16_000;

/** Text: of a model as Markdown, of a person as it was written, of a tool in a box. */
export function TextView({ block, place, isStreaming, label }: BlockViewProps) {
  if (!isTextBlock(block))
    return (
      <Suspense fallback={<p className="text-ink-muted text-xs">text</p>}>
        <LazyJsonView block={block} place={place} label={label} />
      </Suspense>
    );
  const { text } = block;
  if (place === 'result') return <TextViewer text={text} isJson={looksLikeJson(text)} label={label} />;
  if (place === 'model') return <Prose text={text} isStreaming={isStreaming} />;
  if (text.length > MAX_OWN || holdsCut(text)) return <TextViewer text={text} label="message" />;
  return (
    <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {text}
    </p>
  );
}
