import { toBeginning } from '@/lib/core/claude/shape/to-beginning';
import { EntriesControl, MAX_ENTRIES } from './entries-control';
import { JsonControl } from './json-control';
import { LinesControl } from './lines-control';
import type { HolderProps, ShapeOf } from './shape-props';

/** A list: texts one a line, anything else entry by entry. An empty one is not set. */
export function ListControl({ shape: { of, most }, inner, ...props }: HolderProps<ShapeOf<'list'>>) {
  if (of.is === 'text') return <LinesControl keepsSpaces={of.keepsSpaces === true} {...props} />;
  if (Array.isArray(props.value) && props.value.length > MAX_ENTRIES) return <JsonControl {...props} />;
  return <EntriesControl of={of} most={most} beginning={toBeginning(of)} inner={inner} {...props} />;
}
