import type { ReactNode } from 'react';
import { findShownCalls, type TranscriptBlock } from '@/components/transcript/to-shown-blocks';
import { type CallView, toTranscript } from '@/components/transcript/to-transcript';
import Highlighted from '@/components/ui/text/highlighted';
import Markdown from '@/components/ui/text/markdown';
import { toTextKey } from '@/components/ui/text/to-text-key';
import { writeShortJson } from '@/components/ui/text/write-short-json';
import { markCitations } from '@/lib/core/block/cite/mark-citations';
import { findBlockKind } from '@/lib/core/block/find-block-kind';
import { readBlock } from '@/lib/core/block/read-block';
import { isTextBlock, toBlocks } from '@/lib/core/claude/message';
import { splitMarkdown } from '@/lib/core/markdown/split-markdown';
import type { Turn } from '@/lib/core/session/turn';

/** A longer text is rendered where it is looked at: in the page it would come twice. */
const MAX_CHARS = 10_000;

/** The texts of a conversation as elements, made on the server. What is not among them is rendered in the browser. */
export function renderTexts(turns: readonly Turn[]): Record<string, ReactNode> {
  const rendered: Record<string, ReactNode> = {};
  const blocks = toTranscript(turns).flatMap((entry) => entry.blocks);
  for (const { text, hasMarks } of blocks.flatMap(readMarkdown))
    if (text.length <= MAX_CHARS)
      rendered[toTextKey(hasMarks ? 'marked' : 'markdown', text)] = (
        <Markdown text={text} hasMarks={hasMarks} />
      );
  for (const text of findShownCalls(blocks).flatMap(readJson))
    if (text.length <= MAX_CHARS) rendered[toTextKey('json', text)] = <Highlighted text={text} />;
  return rendered;
}

function readMarkdown(shown: TranscriptBlock): { text: string; hasMarks: boolean }[] {
  if (shown.type === 'call' || !findBlockKind(shown.block).isProse) return [];
  const { block, more = [] } = shown;
  const { text, sources } = markCitations(isTextBlock(block) ? [block, ...more] : []);
  const hasMarks = sources.length > 0;
  return splitMarkdown(hasMarks ? text : readBlock(block).text).map((part) => ({ text: part, hasMarks }));
}

function readJson({ input, result }: CallView): string[] {
  const results = toBlocks(result?.content ?? [])
    .filter(isTextBlock)
    .map(({ text }) => text);
  return [writeShortJson(input), ...results];
}
