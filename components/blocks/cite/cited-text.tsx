import { useCallback, useMemo, useRef, useState } from 'react';
import { Prose } from '@/components/blocks/prose';
import { MarkTargetsContext } from '@/components/ui/text/mark-targets';
import { markCitations } from '@/lib/core/block/cite/mark-citations';
import type { Block } from '@/lib/core/claude/message';
import { SourceList } from './source-list';

export interface CitedTextProps {
  texts: readonly Block[];
  isStreaming: boolean;
}

/** Texts as one, with a number behind what is cited, and the sources under it. */
export default function CitedText({ texts, isStreaming }: CitedTextProps) {
  const { text, sources } = markCitations(texts);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const list = useRef<HTMLOListElement>(null);
  const titles = sources.map(({ title }) => title).join('\n');
  const show = useCallback((number: number) => {
    setOpen((known) => new Set(known).add(number));
    const summary = list.current?.querySelector<HTMLElement>(`[data-source="${number}"] summary`);
    summary?.focus({ preventScroll: true });
    summary?.scrollIntoView({ block: 'nearest' });
  }, []);
  const context = useMemo(() => ({ titles: titles.split('\n'), show }), [titles, show]);
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <MarkTargetsContext value={context}>
        <Prose text={text} isStreaming={isStreaming} hasMarks={sources.length > 0} />
      </MarkTargetsContext>
      {sources.length > 0 && (
        <SourceList
          ref={list}
          sources={sources}
          open={open}
          onToggle={(number, isOpen) =>
            setOpen((known) => {
              const next = new Set(known);
              if (isOpen) next.add(number);
              else next.delete(number);
              return next;
            })
          }
        />
      )}
    </div>
  );
}
