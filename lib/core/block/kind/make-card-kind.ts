import type { BlockKind } from '@/lib/core/block/block-kind';
import type { CardPart } from '@/lib/core/block/server/server-tool';
import { partToHtml, partToMarkdown, partToText } from '@/lib/core/block/server/write-parts';
import type { Block } from '@/lib/core/claude/message';

/** What a block says, as parts that every reader knows how to write. */
export interface BlockCard {
  /** What it is, in one line. */
  title: string;
  parts: CardPart[];
}

/** A kind that is told as a card: its record says what stands in it, and nothing more. */
export interface CardKindFacts {
  types: readonly string[];
  label: string;
  is(block: Block): block is Block;
  toCard(block: Block): BlockCard;
  /** What of it is looked for; absent: its title and the texts of its parts. */
  search?: BlockKind['search'];
  visual?: BlockKind['visual'];
}

/** Makes a kind of what its card says. */
export function makeCardKind({ types, label, is, toCard, search, visual }: CardKindFacts): BlockKind {
  const writeText = (block: Block): string => {
    const { title, parts } = toCard(block);
    return [title, ...parts.map(partToText)].filter((text) => text !== '').join('\n\n');
  };
  return {
    types,
    label,
    is,
    toCard,
    read(block) {
      const { title, parts } = toCard(block);
      const held = parts.flatMap((part) => (part.kind === 'blocks' ? part.blocks : []));
      return { label: title, text: writeText(block), ...(held.length > 0 ? { parts: held } : {}) };
    },
    search:
      search ??
      ((block, searchParts) => [
        { place: 'message', text: writeText(block) },
        ...toCard(block).parts.flatMap((part) => (part.kind === 'blocks' ? searchParts(part.blocks) : [])),
      ]),
    toMarkdown(block, write, { role }) {
      const { title, parts } = toCard(block);
      return [`**${write.line(title)}**`, ...parts.flatMap((part) => partToMarkdown(part, write, role))];
    },
    toHtml(block, write, { role }) {
      const { title, parts } = toCard(block);
      const inner = parts.map((part) => partToHtml(part, write, role)).join('\n');
      return `<section class="call">\n<h3>${write.escape(title)}</h3>\n${inner}\n</section>`;
    },
    ...(visual ? { visual } : {}),
  };
}
