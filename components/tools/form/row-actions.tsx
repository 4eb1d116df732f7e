import { ArrowDown, ArrowUp, Copy, MoreHorizontal, Plus, Trash2 } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import type { SchemaRow } from '@/lib/core/tool-form/read/list-rows';
import type { ChangeForm } from './form-props';
import { listParts } from './list-parts';

export interface RowActionsProps {
  row: SchemaRow;
  /** Names that are taken among the properties in it, and the definitions. */
  isTaken: (path: SchemaRow['path'], name: string) => boolean;
  change: ChangeForm;
  onMove: (row: SchemaRow, by: number) => void;
  onDelete: (row: SchemaRow) => void;
  /** Shows what was just added. */
  onAdded: (path: SchemaRow['path']) => void;
}

/** What can be done with a schema of a tool's input, and put into it. */
export function RowActions({ row, isTaken, change, onMove, onDelete, onAdded }: RowActionsProps) {
  const isOwn = row.role !== 'root';
  const canCopy = isOwn && row.role !== 'items' && row.role !== 'rest';
  const parts = listParts(row, isTaken);
  const add = ({ change: made, shown }: (typeof parts)[number]) => {
    change(made);
    onAdded(shown);
  };
  const property = parts.find(({ isProperty }) => isProperty);
  const own: ComponentProps<typeof Menu>['groups'] = [
    parts.map((part) => ({ label: part.label, icon: <Plus />, onSelect: () => add(part) })),
    ...(canCopy
      ? [
          [
            {
              label: 'Duplicate',
              icon: <Copy />,
              onSelect: () => change({ do: 'duplicate', path: row.path }),
            },
            { label: 'Move up', icon: <ArrowUp />, onSelect: () => onMove(row, -1) },
            { label: 'Move down', icon: <ArrowDown />, onSelect: () => onMove(row, 1) },
          ],
        ]
      : []),
    ...(isOwn
      ? [[{ label: 'Delete', icon: <Trash2 />, isDanger: true, onSelect: () => onDelete(row) }]]
      : []),
  ].filter((group) => group.length > 0);
  return (
    <>
      {property && isOwn && (
        <IconButton label={`Add a property to ${row.label}`} icon={<Plus />} onClick={() => add(property)} />
      )}
      {property && !isOwn && (
        <Button size="sm" icon={<Plus />} onClick={() => add(property)}>
          Property
        </Button>
      )}
      <Menu trigger={<IconButton label={`More for ${row.label}`} icon={<MoreHorizontal />} />} groups={own} />
    </>
  );
}
