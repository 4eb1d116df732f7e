import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { Badge, type BadgeVariant } from '@/components/ui/badge';
import { formatCount } from '@/components/ui/format';
import { turnQuery } from '@/lib/client/compare-queries';
import { groupForComparison } from '@/lib/core/block/group/group-for-comparison';
import { readBlock } from '@/lib/core/block/read-block';
import { toBlocks } from '@/lib/core/claude/message';
import type { BlockRow, Comparison, TurnRow, TurnSide } from '@/lib/core/compare/comparison';
import { SIMULATOR_MODEL, SIMULATOR_NAME } from '@/lib/core/session/simulator-name';
import { BlockRowView, nameBlock } from './block-row-view';
import type { DiffTexts, OpenDiff } from './open-diff';
import type { BlockAddress } from './whole-block';

export interface TurnViewProps {
  row: TurnRow;
  comparison: Comparison;
  openDiff: OpenDiff;
}

const looks: Record<TurnRow['status'], { tone: BadgeVariant; label: string }> = {
  same: { tone: 'neutral', label: '= the same' },
  changed: { tone: 'wait', label: '± changed' },
  a: { tone: 'bad', label: '− only in A' },
  b: { tone: 'good', label: '+ only in B' },
};

/** A turn on both sides. */
export function TurnView({ row, comparison, openDiff }: TurnViewProps) {
  const client = useQueryClient();
  const { tone, label } = looks[row.status];
  const shown = row.a ?? row.b;
  if (!shown) return null;
  return (
    <article
      aria-label={`${nameSpeaker(shown)}, ${label.slice(2)}`}
      className="min-w-0 overflow-hidden rounded-lg border border-line bg-surface"
    >
      <header className="flex min-w-0 flex-wrap items-center gap-2 border-line border-b bg-raised px-3 py-1.5">
        <span className="font-semibold">{nameSpeaker(shown)}</span>
        <Badge variant={tone}>{label}</Badge>
        <span className="ml-auto text-ink-muted text-xs tabular-nums">{describeSides(row)}</span>
      </header>
      <div className="flex min-w-0 flex-col gap-2 px-3 py-2">
        {row.blocks.map((block, index) => (
          <BlockRowView
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a row never change places
            key={index}
            block={block}
            {...toAddresses(row, block, comparison)}
            onOpen={() => openDiff(toTexts(row, block, comparison, (at) => readBlockText(client, at)))}
          />
        ))}
      </div>
    </article>
  );
}

function nameSpeaker({ role, isResults, model }: TurnSide): string {
  if (isResults) return 'Results';
  if (role !== 'assistant') return role === 'system' ? 'System' : 'You';
  if (!model) return 'Model';
  return model === SIMULATOR_MODEL ? SIMULATOR_NAME : model;
}

function describeSides({ a, b }: TurnRow): string {
  const [left, right] = [a && describeSide(a), b && describeSide(b)];
  return left === right || !right ? (left ?? '') : left ? `${left}  →  ${right}` : right;
}

function describeSide({ inputTokens, outputTokens, stop_reason }: TurnSide): string {
  const tokens =
    outputTokens === null ? [] : [`${formatCount(inputTokens ?? 0)} in, ${formatCount(outputTokens)} out`];
  return [...(stop_reason ? [stop_reason] : []), ...tokens].join(' · ');
}

/** Where the blocks of a row stand. Both sides hold one that is the same, of which only the left is told. */
function toAddresses(row: TurnRow, block: BlockRow, { a, b }: Comparison) {
  const find = (
    sessionId: string,
    turnId: string | undefined,
    index: number | undefined,
  ): BlockAddress | undefined =>
    turnId === undefined || index === undefined ? undefined : { sessionId, turnId, index };
  return {
    a: find(a.sessionId, row.a?.turnId, block.a?.index),
    b: find(b.sessionId, row.b?.turnId, block.b?.index),
  };
}

async function readBlockText(client: QueryClient, at: BlockAddress | undefined): Promise<string> {
  if (!at) return '';
  const { message } = await client.fetchQuery(turnQuery(at.sessionId, at.turnId));
  const found = groupForComparison(toBlocks(message.content)).find(({ index }) => index === at.index);
  return found ? readBlock(found.block, found).text : '';
}

function toTexts(
  row: TurnRow,
  block: BlockRow,
  comparison: Comparison,
  read: (at: BlockAddress | undefined) => Promise<string>,
): DiffTexts {
  const { a, b } = toAddresses(row, block, comparison);
  return {
    key: [a?.turnId, a?.index, b?.turnId, b?.index].join(),
    title: `${nameBlock(block.type)}${block.name ? ` ${block.name}` : ''}: A and B`,
    language: block.isJson ? 'json' : 'plaintext',
    read: async () => {
      const [left, right] = await Promise.all([read(a), read(b)]);
      return { a: left, b: right };
    },
  };
}
