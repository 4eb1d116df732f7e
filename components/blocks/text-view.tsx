import { Suspense } from 'react';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { loadLater } from '@/lib/client/load-later';
import { type Block, isTextBlock } from '@/lib/core/claude/message';
import { holdsCut } from '@/lib/core/cut/cut-mark';
import type { BlockViewProps } from './block-view-props';
import { LazyJsonView } from './lazy-json-view';
import { looksLikeJson } from './looks-like-json';
import { Prose } from './prose';

const CitedText = loadLater(() => import('./cite/cited-text'));

const isCited = ({ citations }: Block): boolean => Array.isArray(citations) && citations.length > 0;

/** A longer message of a person is shown in a box of its own, in UTF-16 units. */
const MAX_OWN = 16_000;

/** Text: of a model as Markdown, with what it cites, of a person as it was written, of a tool in a box. */
export function TextView({ block, place, isStreaming, label, more }: BlockViewProps) {
  if (!isTextBlock(block))
    return (
      <Suspense fallback={<p className="text-ink-muted text-xs">text</p>}>
        <LazyJsonView block={block} place={place} label={label} />
      </Suspense>
    );
  const { text } = block;
  if (place === 'result') return <TextViewer text={text} isJson={looksLikeJson(text)} label={label} />;
  if (place === 'model' && (more || isCited(block)))
    return (
      <Suspense
        fallback={<Prose text={[block, ...(more ?? [])].map((one) => one.text).join('')} isStreaming />}
      >
        <CitedText texts={[block, ...(more ?? [])]} isStreaming={isStreaming} />
      </Suspense>
    );
  if (place === 'model') return <Prose text={text} isStreaming={isStreaming} />;
  if (text.length > MAX_OWN || holdsCut(text)) return <TextViewer text={text} label="message" />;
  return (
    <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {text}
    </p>
  );
}
