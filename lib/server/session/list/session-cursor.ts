import 'server-only';
import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';

/** Where a page ended: what its last session was sorted by. */
export interface SessionCursor {
  /** The order it belongs to. */
  sort: string;
  pinned: boolean;
  /** The title, a rank, or a moment as ISO 8601. */
  key: string;
  /** When it was changed, for those that are alike in what they are sorted by. */
  updatedAt: string;
  id: string;
}

const cursorSchema = z.tuple([z.string(), z.boolean(), z.string(), z.iso.datetime(), z.string()]);

export function writeCursor({ sort, pinned, key, updatedAt, id }: SessionCursor): string {
  return Buffer.from(JSON.stringify([sort, pinned, key, updatedAt, id])).toString('base64url');
}

/** @throws AppError `bad_request` for a cursor that is none of ours, or of another order */
export function readCursor(text: string, sort: string): SessionCursor {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const [own, pinned, key, updatedAt, id] = cursorSchema.parse(value);
    if (own !== sort) throw new TypeError('a cursor of another order');
    if (sort === 'relevance') z.coerce.number().parse(key);
    else if (sort !== 'title') z.iso.datetime().parse(key);
    return { sort, pinned, key, updatedAt, id };
  } catch {
    throw new AppError('bad_request', 'The cursor is not one of a page before, in the same order.', [
      { path: 'cursor', message: 'Leave it out to start with the first page.' },
    ]);
  }
}
