import type { ReactNode } from 'react';
import { type CallView, type TranscriptBlock, toTranscript } from '@/components/transcript/to-transcript';
import Highlighted from '@/components/ui/text/highlighted';
import Markdown from '@/components/ui/text/markdown';
import { toTextKey } from '@/components/ui/text/to-text-key';
import { writeShortJson } from '@/components/ui/text/write-short-json';
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
  for (const text of blocks.flatMap(readMarkdown))
    if (text.length <= MAX_CHARS) rendered[toTextKey('markdown', text)] = <Markdown text={text} />;
  for (const text of blocks.flatMap((block) => (block.type === 'call' ? readJson(block.call) : [])))
    if (text.length <= MAX_CHARS) rendered[toTextKey('json', text)] = <Highlighted text={text} />;
  return rendered;
}

function readMarkdown(shown: TranscriptBlock): string[] {
  if (shown.type === 'call' || !findBlockKind(shown.block).isProse) return [];
  return splitMarkdown(readBlock(shown.block).text);
}

function readJson({ input, result }: CallView): string[] {
  const results = toBlocks(result?.content ?? [])
    .filter(isTextBlock)
    .map(({ text }) => text);
  return [writeShortJson(input), ...results];
}
