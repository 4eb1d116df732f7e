import { addedLook, removedClass } from '@/components/ui/diff-look';
import type { Changes, ValueChange } from '@/lib/core/compare/comparison';
import { SplitText } from './split-text';

export interface ChangeListProps extends Changes {
  /** What a place is called besides, where it has a name that says more. */
  nameOf?: (path: string) => string | undefined;
}

/** Where two JSON values differ, path by path: what the left says, and what the right. */
export function ChangeList({ changes, isCut, nameOf }: ChangeListProps) {
  return (
    <ul className="flex min-w-0 flex-col divide-y divide-line text-xs">
      {changes.map((change) => (
        <li key={change.path} className="flex min-w-0 flex-col gap-1 py-1.5">
          <code className="font-mono text-ink-soft [overflow-wrap:anywhere]">
            {signs[change.op]} {change.path || '(all of it)'}
            {nameOf?.(change.path) && (
              <span className="font-sans text-ink-muted"> {nameOf(change.path)}</span>
            )}
          </code>
          <div className="grid min-w-0 grid-cols-1 gap-x-6 gap-y-1 min-[1000px]:grid-cols-2">
            <Value change={change} side="a" />
            <Value change={change} side="b" />
          </div>
        </li>
      ))}
      {isCut && <li className="py-1.5 text-ink-muted">There are more changes than can be listed.</li>}
    </ul>
  );
}

const signs: Record<ValueChange['op'], string> = { added: '+', removed: '−', changed: '±' };

function Value({ change, side }: { change: ValueChange; side: 'a' | 'b' }) {
  const value = change[side];
  if (value === undefined) return <span className="hidden text-ink-muted min-[1000px]:block">not there</span>;
  return (
    <div className="flex min-w-0 gap-1.5 font-mono">
      <span aria-hidden className={side === 'a' ? 'text-bad' : 'text-good'}>
        {side === 'a' ? '−' : '+'}
      </span>
      <div className="min-w-0">
        {change.pieces ? (
          <SplitText pieces={change.pieces} side={side} />
        ) : side === 'a' ? (
          <del className={`${removedClass} [overflow-wrap:anywhere]`}>{value}</del>
        ) : (
          <ins className={`${addedLook} [overflow-wrap:anywhere]`}>{value}</ins>
        )}
      </div>
    </div>
  );
}
