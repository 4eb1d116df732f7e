import { memo, Suspense } from 'react';
import { cx } from '@/components/ui/cx';
import { useRenderedText } from '@/components/ui/rendered-texts';
import { loadLater } from '@/lib/client/load-later';
import { splitMarkdown } from '@/lib/core/markdown/split-markdown';

const Markdown = loadLater(() => import('@/components/ui/markdown'));

/** Text of the model as Markdown. Finished paragraphs are not rendered again while the last one grows. */
export const TextBlock = memo(function TextBlock({
  text,
  isStreaming,
}: {
  text: string;
  isStreaming: boolean;
}) {
  const parts = splitMarkdown(text);
  return (
    <div dir="auto" className={cx('prose min-w-0', isStreaming && 'streaming')}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts only ever grow at the end
        <Part key={index} text={part} />
      ))}
    </div>
  );
});

function Part({ text }: { text: string }) {
  const rendered = useRenderedText('markdown', text);
  return (
    rendered ?? (
      <Suspense fallback={<p className="whitespace-pre-wrap">{text}</p>}>
        <Markdown text={text} />
      </Suspense>
    )
  );
}
