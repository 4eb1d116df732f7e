import { memo, Suspense, useEffect, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { useRenderedText } from '@/components/ui/text/rendered-texts';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { toRows } from '@/components/ui/text/to-rows';
import { useWholeText } from '@/components/ui/text/use-whole-text';
import { loadLater } from '@/lib/client/load-later';
import { holdsCut, splitAtCuts, wholeLength } from '@/lib/core/cut/cut-mark';
import { splitMarkdown } from '@/lib/core/markdown/split-markdown';

const Markdown = loadLater(() => import('@/components/ui/text/markdown'));

/** Up to here a text is laid out as Markdown. */
const MAX_LAID_OUT = 200_000;
/** A longer paragraph, list or code block is shown as it was written. */
const MAX_PART = 20_000;
/** How many parts are laid out at once; the others follow, some with each frame. */
const STEP = 24;

interface ProseProps {
  text: string;
  isStreaming: boolean;
  /** Numbers in it lead to something. */
  hasMarks?: boolean;
}

/** Text of the model as Markdown. Finished paragraphs are not rendered again while the last one grows. */
export const Prose = memo(function Prose({ text, isStreaming, hasMarks = false }: ProseProps) {
  const length = holdsCut(text) ? wholeLength(text) : text.length;
  // One that grows has begun to be laid out, and stays so until it is whole.
  if (length <= MAX_LAID_OUT || isStreaming)
    return <LaidOut text={text} isStreaming={isStreaming} hasMarks={hasMarks} />;
  return (
    <div>
      <p className="text-ink-muted text-xs">Too long to be laid out: shown as it was written.</p>
      <TextViewer text={text} label="text" />
    </div>
  );
});

function LaidOut({ text: given, isStreaming, hasMarks = false }: ProseProps) {
  const text = useWholeText(given);
  const parts = splitMarkdown(beginningOf(text));
  const count = useGrowing(parts.length);
  return (
    <div dir="auto" className={cx('prose min-w-0', isStreaming && 'streaming')}>
      {parts.slice(0, count).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts only ever grow at the end
        <Part key={index} text={part} hasMarks={hasMarks} />
      ))}
    </div>
  );
}

/** Up to where something was cut off it. */
function beginningOf(text: string): string {
  const [first = ''] = holdsCut(text) ? splitAtCuts(text) : [text];
  return typeof first === 'string' ? first : '';
}

/** How many of so many parts are shown: some at first, some more with each frame. */
function useGrowing(parts: number): number {
  const [count, setCount] = useState(STEP);
  const isMore = count < parts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step asks for the next
  useEffect(() => {
    if (!isMore) return;
    const frame = requestAnimationFrame(() => setCount((before) => before + STEP));
    return () => cancelAnimationFrame(frame);
  }, [isMore, count]);
  return count;
}

const Part = memo(function Part({ text, hasMarks }: { text: string; hasMarks: boolean }) {
  const rendered = useRenderedText(hasMarks ? 'marked' : 'markdown', text);
  if (text.length > MAX_PART) return <LongPart text={text} />;
  return (
    rendered ?? (
      <Suspense fallback={<p className="whitespace-pre-wrap">{text}</p>}>
        <Markdown text={text} hasMarks={hasMarks} />
      </Suspense>
    )
  );
});

/** In rows, of which only the last changes while it grows. */
function LongPart({ text }: { text: string }) {
  return toRows(text).map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows only ever grow at the end
    <Row key={index} text={row} />
  ));
}

const Row = memo(function Row({ text }: { text: string }) {
  return <div className="whitespace-pre-wrap [content-visibility:auto] [overflow-wrap:anywhere]">{text}</div>;
});
