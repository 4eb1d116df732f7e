import { Columns2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { formatSize } from '@/components/ui/format';
import type { BlockKind } from '@/lib/core/block/block-kind';
import { findKindOfType } from '@/lib/core/block/find-block-kind';
import type { BlockRow, BlockSide } from '@/lib/core/compare/comparison';
import { ChangeList } from './change-list';
import { SideMark } from './side-mark';
import { SplitText } from './split-text';
import { type BlockAddress, WholeBlock } from './whole-block';

export interface BlockRowViewProps {
  block: BlockRow;
  /** Where the block of each side stands; absent where there is none. */
  a: BlockAddress | undefined;
  b: BlockAddress | undefined;
  /** Opens both texts in the diff editor. */
  onOpen: () => void;
}

/** A content block on both sides: what differs of it, or what only one side has. */
export function BlockRowView({ block, onOpen, ...at }: BlockRowViewProps) {
  const { status, changes, isCut = false, pieces, a, b } = block;
  const visual = findVisual(block);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex min-h-6 items-center gap-2">
        <BlockName block={block} />
        {status === 'same' && <span className="text-ink-muted text-xs">the same</span>}
        {status === 'changed' && (
          <Button size="sm" variant="ghost" icon={<Columns2 />} className="ml-auto" onClick={onOpen}>
            Open as diff
          </Button>
        )}
      </div>
      {visual && <Sides block={block} {...at} isInParts={visual === 'parts'} />}
      {!visual && status === 'same' && a && <Plain side={a} isJson={block.isJson} isMuted />}
      {status === 'changed' && changes && visual !== 'all' && <ChangeList changes={changes} isCut={isCut} />}
      {status === 'changed' && pieces && !visual && (
        <div className="grid min-w-0 grid-cols-1 gap-x-6 gap-y-2 min-[1000px]:grid-cols-2">
          <SplitText pieces={pieces} side="a" />
          <SplitText pieces={pieces} side="b" />
        </div>
      )}
      {status === 'changed' && !changes && !pieces && a && b && <TooLong a={a} b={b} />}
      {!visual && (status === 'a' || status === 'b') && (
        <div className="grid min-w-0 grid-cols-1 gap-x-6 min-[1000px]:grid-cols-2">
          {status === 'b' && <span className="hidden min-[1000px]:block" />}
          <OneSided on={status}>
            <SideText side={(status === 'a' ? a : b) ?? undefined} isJson={block.isJson} />
          </OneSided>
        </div>
      )}
    </div>
  );
}

/** What differs lies in a part of a result, or in a list that its text writes out. */
const IN_PART = /^\/\d+(\/|$)/;

/** How far a row is to be looked at rather than read: all of it, or some of its parts. */
function findVisual({ type, isJson, status, changes }: BlockRow): BlockKind['visual'] {
  const visual = findKindOfType(type)?.visual;
  const isSeen =
    visual === 'parts' && status === 'changed' ? changes?.some(({ path }) => IN_PART.test(path)) : isJson;
  return isSeen ? visual : undefined;
}

/** What a block is, in words. */
export const nameBlock = (type: string): string => findKindOfType(type)?.label ?? type;

function BlockName({ block: { type, name, status } }: { block: BlockRow }) {
  return (
    <>
      <span className="text-ink-muted text-xs">{nameBlock(type)}</span>
      {name && <code className="min-w-0 truncate font-mono font-semibold text-call text-xs">{name}</code>}
      {(status === 'a' || status === 'b') && (
        <Badge variant={status === 'a' ? 'bad' : 'good'}>
          {status === 'a' ? '− only in A' : '+ only in B'}
        </Badge>
      )}
    </>
  );
}

function Plain({ side, isJson, isMuted = false }: { side: BlockSide; isJson: boolean; isMuted?: boolean }) {
  if (side.size === 0) return <p className="text-ink-muted text-xs">empty</p>;
  return (
    <p
      dir={isJson ? 'ltr' : 'auto'}
      className={cx(
        'whitespace-pre-wrap [overflow-wrap:anywhere]',
        isJson && 'font-mono text-xs',
        isMuted && 'text-ink-muted',
      )}
    >
      {side.text}
      {side.size > side.text.length && (
        <span className="text-ink-muted"> … ({formatSize(side.size)} in all)</span>
      )}
    </p>
  );
}

function SideText({ side, isJson }: { side: BlockSide | undefined; isJson: boolean }) {
  return side && <Plain side={side} isJson={isJson} />;
}

function OneSided({ on, children }: { on: 'a' | 'b'; children: ReactNode }) {
  return (
    <div className={cx('min-w-0 border-l-2 pl-2.5', on === 'a' ? 'border-bad' : 'border-good')}>
      {children}
    </div>
  );
}

/** What is to be looked at, as the conversation shows it: once where both sides are the same. */
interface SidesProps extends Omit<BlockRowViewProps, 'onOpen'> {
  isInParts: boolean;
}

function Sides({ block, a, b, isInParts }: SidesProps) {
  const { status, isJson } = block;
  const show = (on: 'a' | 'b', at: BlockAddress) => (
    <WholeBlock
      at={at}
      isInParts={isInParts}
      otherwise={status !== 'changed' && <SideText side={block[on] ?? undefined} isJson={isJson} />}
    />
  );
  if (status === 'same') return a && show('a', a);
  return (
    <div className="grid min-w-0 grid-cols-1 gap-x-6 gap-y-2 min-[1000px]:grid-cols-2">
      {(['a', 'b'] as const).map((on) => {
        const at = on === 'a' ? a : b;
        if (!at) return <span key={on} className="hidden min-[1000px]:block" />;
        return (
          <OneSided key={on} on={on}>
            {show(on, at)}
          </OneSided>
        );
      })}
    </div>
  );
}

function TooLong({ a, b }: { a: BlockSide; b: BlockSide }) {
  return (
    <ul className="flex flex-col gap-1 text-ink-soft text-xs">
      {(['a', 'b'] as const).map((name) => {
        const side = name === 'a' ? a : b;
        return (
          <li key={name} className="flex min-w-0 items-center gap-2">
            <SideMark side={name} />
            differs, {formatSize(side.size)}
            <code className="min-w-0 truncate font-mono text-ink-muted" title={`SHA-256 ${side.hash}`}>
              {side.hash.slice(0, 12)}
            </code>
          </li>
        );
      })}
    </ul>
  );
}
