import 'server-only';
import { z } from 'zod';
import type { LibraryToolData, listLibraryToolsOperation } from '@/lib/core/api/library-operations';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';
import { joinSql, type Sql, sql } from '@/lib/server/db/sql';
import { toLibraryTools } from '@/lib/server/store/get-library-tool';
import type { LibraryTool } from '@/prisma/generated/client';
import { toSearchKey } from './describe-tool';

type ListQuery = z.output<typeof listLibraryToolsOperation.query>;

interface ToolPage {
  items: LibraryToolData[];
  nextCursor: string | null;
  total: number;
}

/** A search has so many words that count; more find nothing anyway. */
const MAX_WORDS = 20;

/** A page of the library. @throws AppError `bad_request` for a cursor that is none of ours */
export async function findLibraryTools(query: ListQuery): Promise<ToolPage> {
  const prisma = await getPrisma();
  const conditions = toConditions(query);
  const after = query.cursor === undefined ? [] : [isAfter(query.sort, readCursor(query.cursor, query.sort))];
  const order = query.sort === 'name' ? sql`"nameKey", "id"` : sql`"updatedAt" DESC, "id" DESC`;
  const where = joinSql([...conditions, ...after], ' AND ');
  const rows = await prisma.$queryRaw<ToolRow[]>(
    sql`SELECT "id", "name", "nameKey", "about", "tags", "archived", "newest", "createdAt", "updatedAt"
      FROM "LibraryTool" WHERE ${where} ORDER BY ${order} LIMIT ${query.limit + 1}`,
  );
  const counted = await prisma.$queryRaw<{ count: number | bigint }[]>(
    sql`SELECT count(*) AS "count" FROM "LibraryTool" WHERE ${joinSql(conditions, ' AND ')}`,
  );
  const page = rows.slice(0, query.limit).map(readRow);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    items: await toLibraryTools(page),
    nextCursor: last ? writeCursor(query.sort, last) : null,
    total: Number(counted[0]?.count ?? 0),
  };
}

/** A row as a statement of our own gives it: booleans are numbers, and times may be texts. */
interface ToolRow
  extends Omit<LibraryTool, 'archived' | 'newest' | 'createdAt' | 'updatedAt' | 'searchText' | 'size'> {
  archived: unknown;
  newest: number | bigint;
  createdAt: string | Date;
  updatedAt: string | Date;
}

const readRow = (row: ToolRow) => ({
  ...row,
  archived: Boolean(row.archived),
  newest: Number(row.newest),
  createdAt: new Date(row.createdAt),
  updatedAt: new Date(row.updatedAt),
});

function toConditions({ q = '', tag, archived, ids }: ListQuery): Sql[] {
  const words = toSearchKey(q).split(/\s+/).filter(Boolean).slice(0, MAX_WORDS);
  const asked = ids === undefined ? undefined : JSON.stringify(ids.split(','));
  return [
    sql`true`,
    // In this form an index serves the order, too.
    ...(archived === 'all' || asked !== undefined ? [] : [sql`"archived" = ${archived === 'true'}`]),
    ...(asked === undefined ? [] : [sql`"id" IN (SELECT value FROM json_each(${asked}))`]),
    // The column holds JSON: with its quotes a tag is found whole.
    ...(tag === undefined ? [] : [sql`instr("tags", ${JSON.stringify(tag)}) > 0`]),
    ...words.map((word) => sql`instr("searchText", ${word}) > 0`),
  ];
}

const cursorSchema = z.tuple([z.string(), z.string(), z.string()]);

function writeCursor(sort: string, { nameKey, updatedAt, id }: ReturnType<typeof readRow>): string {
  const key = sort === 'name' ? nameKey : updatedAt.toISOString();
  return Buffer.from(JSON.stringify([sort, key, id])).toString('base64url');
}

function readCursor(text: string, sort: string): { key: string; id: string } {
  try {
    const [own, key, id] = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    if (own !== sort) throw new TypeError('a cursor of another order');
    if (sort === 'updated') z.iso.datetime().parse(key);
    return { key, id };
  } catch {
    throw new AppError('bad_request', 'The cursor is not one of a page before, in the same order.', [
      { path: 'cursor', message: 'Leave it out to start with the first page.' },
    ]);
  }
}

const isAfter = (sort: string, { key, id }: { key: string; id: string }): Sql =>
  sort === 'name'
    ? sql`("nameKey", "id") > (${key}, ${id})`
    : sql`("updatedAt", "id") < (${new Date(key)}, ${id})`;
