import type { BlockKind, BlockReading, HtmlWriter, MarkdownWriter } from '@/lib/core/block/block-kind';
import type { Company } from '@/lib/core/block/group/block-group';
import { readServerCard, type ServerCard } from '@/lib/core/block/server/read-server-card';
import { partToHtml, partToMarkdown, partToText } from '@/lib/core/block/server/write-parts';
import type { Block } from '@/lib/core/claude/message';

/** How the call of a server tool, its outcome, or both as one are read: what the two kinds of blocks have in common. */
export const serverCardKind: Pick<BlockKind, 'read' | 'toMarkdown' | 'toHtml' | 'visual'> = {
  read: readCard,
  toMarkdown(block, write, { role, made = [], ...company }) {
    const card = readServerCard(block, company);
    const { asked, outcome } = card;
    return [
      `**${write.line(nameCard(card, company))}** · ${write.line(stateOf(card, company))}`,
      ...asked.flatMap((part) => partToMarkdown(part, write, role)),
      ...writeMade(made, write, role),
      ...(outcome?.parts ?? []).flatMap((part) => partToMarkdown(part, write, role)),
    ];
  },
  toHtml(block, write, { role, made = [], ...company }) {
    const card = readServerCard(block, company);
    const { asked, outcome } = card;
    const inner = made.map(({ block: inside, ...own }) => write.block(inside, { role, ...own })).join('\n');
    return `<section class="call${outcome?.isFailed ? ' failed' : ''}">
<h3>${write.escape(nameCard(card, company))} <span class="state">${write.escape(stateOf(card, company))}</span></h3>
${[...asked.map((part) => partToHtml(part, write, role)), ...(inner === '' ? [] : [`<div class="made">\n${inner}\n</div>`]), ...(outcome?.parts ?? []).map((part) => partToHtml(part, write, role))].join('\n')}
</section>`;
  },
  visual: 'all',
};

function readCard(block: Block, company: Company = {}): BlockReading {
  const card = readServerCard(block, company);
  const { asked, outcome } = card;
  const name = typeof block.name === 'string' ? { name: block.name } : {};
  const parts = [...asked, ...(outcome?.parts ?? [])];
  const held = parts.flatMap((part) => (part.kind === 'blocks' ? part.blocks : []));
  const label = nameCard(card, company);
  return {
    label,
    ...name,
    text: [`${label} (${stateOf(card, company)})`, ...parts.map(partToText)]
      .filter((text) => text !== '')
      .join('\n\n'),
    value: {
      asked: card.subject,
      ...(asked.length > 0 ? { input: asked } : {}),
      ...(outcome ? { outcome } : {}),
    },
    ...(held.length > 0 ? { parts: held } : {}),
    isError: outcome?.isFailed ?? false,
  };
}

/** `Web search: cats`. */
function nameCard({ title, subject, where }: ServerCard, { isContinued }: Company): string {
  const place = where.startsWith('MCP') ? ` (${where})` : '';
  return `${title}${place}${subject === '' ? '' : `: ${subject}`}${isContinued ? ', continued' : ''}`;
}

function stateOf({ outcome }: ServerCard, { isResultLater }: Company): string {
  if (!outcome) return 'no result';
  const told = outcome.isFailed ? `failed: ${outcome.summary}` : outcome.summary;
  return isResultLater ? `${told}, in a later message` : told;
}

function writeMade(
  made: NonNullable<Company['made']>,
  write: MarkdownWriter,
  role: Parameters<HtmlWriter['block']>[1]['role'],
) {
  if (made.length === 0) return [];
  return [
    '*Called by this code:*',
    ...made.flatMap(({ block, ...own }) => write.block(block, { role, ...own })),
  ];
}
