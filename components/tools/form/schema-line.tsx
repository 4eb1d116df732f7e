import { ChevronRight, GripVertical } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { IconButton } from '@/components/ui/icon-button';
import { UnstyledButton } from '@/components/ui/unstyled-button';
import type { SchemaRow } from '@/lib/core/tool-form/read/list-rows';

export interface SchemaLineProps {
  row: SchemaRow;
  isSelected: boolean;
  /** True where what is dragged can be put. */
  isTarget: boolean;
  onSelect: (id: string | undefined) => void;
  onToggle: (id: string) => void;
  onKeyDown: (event: KeyboardEvent, row: SchemaRow) => void;
  onDrag: (row: SchemaRow | undefined) => void;
  onDrop: (row: SchemaRow) => void;
  actions: ReactNode;
}

const STEP_PX = 14;
/** Deeper, the name would have no room. */
const MOST_STEPS = 8;

/** One schema of a tool's input as a line: what it is called, its type, and the beginning of its description. */
export const SchemaLine = memo(function SchemaLine(props: SchemaLineProps) {
  const { row, isSelected, isTarget, actions } = props;
  const [isOver, setOver] = useState(false);
  const canMove = row.count > 1 && row.role !== 'rest' && row.role !== 'items';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys and the menu of the line move it as well
    <div
      className={cx(
        'mx-1 flex h-8 items-center gap-1 rounded-md pr-1',
        isSelected ? 'bg-accent-soft' : 'hover:bg-sunken',
        isTarget && isOver && 'outline-2 outline-accent',
      )}
      style={{ paddingLeft: Math.min(row.depth, MOST_STEPS) * STEP_PX }}
      onDragOver={(event) => {
        if (!isTarget) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (isTarget) props.onDrop(row);
      }}
    >
      {canMove ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <span
          draggable
          title="Drag to reorder, or Alt+Up and Alt+Down"
          className="cursor-grab text-ink-muted max-[899px]:hidden"
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', row.label);
            props.onDrag(row);
          }}
          onDragEnd={() => props.onDrag(undefined)}
        >
          <GripVertical className="size-3.5" />
        </span>
      ) : (
        <span className="w-3.5 shrink-0 max-[899px]:hidden" />
      )}
      {row.hasChildren ? (
        <IconButton
          label={`${row.isOpen ? 'Close' : 'Open'} ${row.label}`}
          aria-expanded={row.isOpen}
          icon={<ChevronRight className={cx('transition-transform', row.isOpen && 'rotate-90')} />}
          className="size-5"
          onClick={() => props.onToggle(row.id)}
        />
      ) : (
        <span className="w-5 shrink-0" />
      )}
      <UnstyledButton
        data-row={row.id}
        aria-expanded={isSelected}
        onClick={() => props.onSelect(isSelected ? undefined : row.id)}
        onKeyDown={(event) => props.onKeyDown(event, row)}
        className="flex h-full min-w-0 flex-1 items-center gap-2 rounded-md text-start"
      >
        <span
          dir="auto"
          title={row.label}
          className={cx(
            'max-w-[60%] shrink-0 truncate text-xs',
            row.role === 'property' || row.role === 'definition' ? 'font-mono text-ink' : 'text-ink-soft',
          )}
        >
          {row.label}
          {row.isRequired && (
            <span className="text-bad" title="Required">
              {' *'}
              <span className="sr-only">required</span>
            </span>
          )}
        </span>
        <span className="flex min-w-0 max-w-32 shrink-0 overflow-hidden" title={row.type}>
          <Badge variant={row.type.startsWith('→') ? 'call' : 'neutral'}>{row.type}</Badge>
        </span>
        <span dir="auto" className="min-w-0 flex-1 truncate text-ink-muted text-xs">
          {row.description}
        </span>
      </UnstyledButton>
      {actions}
    </div>
  );
});
