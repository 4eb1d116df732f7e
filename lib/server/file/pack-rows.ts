import { serialize } from 'node:v8';
import type { Row } from './row';

/**
 * So much is unpacked and stored before others have their turn, in characters; a single longer text is one piece. Half a
 * megabyte takes some milliseconds.
 */
const PIECE_CHARS = 256 * 1024;
/** And so many rows: short ones cost as much as long ones. */
const PIECE_ROWS = 200;

/** Packs rows into pieces of bytes, which go to another thread without a copy. Each is an array of rows. */
export function packRows(rows: Iterable<Row>): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let piece: Row[] = [];
  let chars = 0;
  const close = () => {
    if (piece.length > 0) pieces.push(serialize(piece));
    piece = [];
    chars = 0;
  };
  for (const row of rows) {
    const length = countChars(row);
    if (chars + length > PIECE_CHARS || piece.length === PIECE_ROWS) close();
    piece.push(row);
    chars += length;
  }
  close();
  return pieces;
}

const countChars = ({ values }: Row): number =>
  Object.values(values).reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : 8),
    0,
  );
