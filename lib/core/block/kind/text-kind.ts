import type { BlockKind } from '@/lib/core/block/block-kind';
import { describeCitedSource } from '@/lib/core/block/cite/describe-cited-source';
import { CITATION_MARK, markCitations } from '@/lib/core/block/cite/mark-citations';
import { readCitation } from '@/lib/core/block/cite/read-citation';
import type { Company } from '@/lib/core/block/group/block-group';
import { isTextBlock, type TextBlock } from '@/lib/core/claude/message';

/** Text. What it cites is marked by numbers; texts that go on with it are read as one with it. */
export const textKind: BlockKind<TextBlock> = {
  types: ['text'],
  label: 'Text',
  is: isTextBlock,
  read: (block, company) => ({ label: 'Text', text: toPlainCited(block, company) }),
  search: ({ text, citations }) => [
    { place: 'message', text },
    ...(Array.isArray(citations) ? citations : []).slice(0, MAX_SEARCHED).flatMap((given) => {
      const { title, quote } = readCitation(given) ?? { title: '', quote: '' };
      return [{ place: 'message' as const, text: `${title}\n${quote}` }];
    }),
  ],
  toMarkdown(block, write, { isPart, more = [] }) {
    if (isPart) return [write.laidOut(block.text)];
    const { text, sources } = markCitations([block, ...more]);
    if (sources.length === 0) return [text];
    return [
      text.replace(CITATION_MARK, '\\[$1\\]'),
      sources
        .map(({ number, title, url, quotes }) => {
          const told = quotes.map(({ place, quote }) =>
            write.line([place, quote === '' ? '' : `“${quote}”`].filter((part) => part !== '').join(': ')),
          );
          return `${number}. ${[write.link(title, url), ...told.filter((part) => part !== '')].join(' · ')}`;
        })
        .join('\n'),
    ];
  },
  toHtml(block, write, { role, isPart, more = [] }) {
    if (isPart) return write.pre(block.text);
    // What a person wrote is shown as they wrote it.
    if (role !== 'assistant') return [block, ...more].map(({ text }) => write.text(String(text))).join('\n');
    const { text, sources } = markCitations([block, ...more]);
    return sources.length === 0 ? write.prose(block.text) : write.prose(text, sources);
  },
  isProse: true,
};

/** More citations of one text are not looked through. */
const MAX_SEARCHED = 100;

/** With the numbers of its sources, and these below it. */
function toPlainCited(block: TextBlock, { more = [] }: Company = {}): string {
  const { text, sources } = markCitations([block, ...more]);
  if (sources.length === 0) return block.text;
  const list = sources.map((source) => `[${source.number}] ${describeCitedSource(source)}`);
  return `${text.replace(CITATION_MARK, '[$1]')}\n\n${list.join('\n')}`;
}
