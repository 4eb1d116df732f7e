import { Brain, FileText, Layers, type LucideIcon, Package, Search, Shuffle, Wrench } from 'lucide-react';
import { findBlockKind } from '@/lib/core/block/find-block-kind';
import type { BlockViewProps } from './block-view-props';
import JsonView from './json-view';
import { CardPartView } from './server/card-part-view';

/** A block that is told as a card: what it is, and what stands in it. */
export default function CardView({ block, place, label, Part }: BlockViewProps) {
  const card = findBlockKind(block).toCard?.(block);
  if (!card) return <JsonView block={block} place={place} label={label} />;
  const { title, parts } = card;
  const Icon = icons[block.type] ?? Wrench;
  return (
    <article aria-label={title} className="min-w-0 overflow-hidden rounded-lg border border-line bg-surface">
      <p className="flex min-w-0 items-start gap-2 bg-raised px-3 py-1.5 text-xs">
        <Icon className="mt-0.5 size-3.5 shrink-0 text-ink-muted" />
        <bdi className="min-w-0 font-medium [overflow-wrap:anywhere]">{title}</bdi>
      </p>
      {parts.length > 0 && (
        <div className="flex min-w-0 flex-col gap-2 border-line border-t px-3 py-2">
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a card never change places
            <CardPartView key={index} part={part} label={title} Part={Part} />
          ))}
        </div>
      )}
    </article>
  );
}

/** By type; any other has a wrench. */
const icons: Readonly<Record<string, LucideIcon>> = {
  redacted_thinking: Brain,
  document: FileText,
  search_result: Search,
  container_upload: Package,
  compaction: Layers,
  fallback: Shuffle,
};
