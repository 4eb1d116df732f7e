import { addedLook, removedClass } from '@/components/ui/diff-look';
import { formatCount } from '@/components/ui/format';
import { showInvisible } from '@/components/ui/text/show-invisible';
import type { Piece } from '@/lib/core/compare/comparison';

/** One side of two texts that differ: what only it has is marked by colour, a sign and a line. */
export function SplitText({ pieces, side }: { pieces: readonly Piece[]; side: 'a' | 'b' }) {
  return (
    <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {pieces.map((piece, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change places
        return <PieceView key={index} piece={piece} side={side} />;
      })}
    </p>
  );
}

function PieceView({ piece, side }: { piece: Piece; side: 'a' | 'b' }) {
  switch (piece.op) {
    case 'same':
      return showInvisible(piece.text);
    case 'skipped':
      return (
        <span className="mx-1 rounded bg-sunken px-1 text-ink-muted text-xs">
          … {formatCount(piece.length)} characters the same …
        </span>
      );
    case 'removed':
      return side === 'a' ? <del className={removedClass}>{showInvisible(piece.text)}</del> : null;
    case 'added':
      return side === 'b' ? <ins className={addedLook}>{showInvisible(piece.text)}</ins> : null;
  }
}
