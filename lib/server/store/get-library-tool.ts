import 'server-only';
import type { LibraryToolData } from '@/lib/core/api/library-operations';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';
import { readRows } from '@/lib/server/db/read-rows';
import type { LibraryTool } from '@/prisma/generated/client';
import { NOT_WHOLE } from './not-whole';
import { parseNames } from './parse-names';

/** Gets a tool of the library. @throws AppError `not_found` */
export async function getLibraryTool(id: string): Promise<LibraryToolData> {
  const prisma = await getPrisma();
  const row = await prisma.libraryTool.findUnique({ where: { id } });
  if (!row) throw new AppError('not_found', `There is no tool ${id} in the library.`);
  const [tool] = await toLibraryTools([row]);
  if (!tool) throw new AppError('not_found', `There is no tool ${id} in the library.`);
  return tool;
}

/** What of a row is told. */
type Row = Omit<LibraryTool, 'nameKey' | 'searchText' | 'size'>;

/** Tools as the API tells them, each with how many sessions hold it. */
export async function toLibraryTools(rows: readonly Row[]): Promise<LibraryToolData[]> {
  const counted = await readRows<{ toolId: string; count: number }>(
    `SELECT "toolId", count(DISTINCT "sessionId") AS "count" FROM "ToolUse"
      JOIN "Session" ON "Session"."id" = "sessionId"
      WHERE "toolId" IN (SELECT value FROM json_each(?)) AND "deletedAt" IS NOT ? GROUP BY "toolId"`,
    JSON.stringify(rows.map(({ id }) => id)),
    NOT_WHOLE,
  );
  const counts = new Map(counted.map(({ toolId, count }) => [toolId, count]));
  return rows.map(({ id, name, about, tags, archived, newest, createdAt, updatedAt }) => ({
    id,
    name,
    about,
    tags: parseNames(tags),
    archived,
    newest,
    sessions: counts.get(id) ?? 0,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }));
}
