import 'server-only';
import type { LibraryToolData } from '@/lib/core/api/library-operations';
import { AppError } from '@/lib/core/app-error';
import { writeJson } from '@/lib/core/json/write-json';
import { readTool } from '@/lib/core/tool/read-tool';
import { getWriter } from '@/lib/server/db/database';
import { getLibraryTool } from '@/lib/server/store/get-library-tool';
import { parseNames } from '@/lib/server/store/parse-names';
import { describeTool } from './describe-tool';

interface Change {
  tags?: string[] | undefined;
  archived?: boolean | undefined;
}

const READ = `SELECT "text", "tags", "archived" FROM "LibraryTool"
  JOIN "ToolVersion" ON "toolId" = "id" AND "number" = "newest" WHERE "id" = ?`;
const CHANGE = 'UPDATE "LibraryTool" SET "tags" = ?, "searchText" = ?, "archived" = ? WHERE "id" = ?';

/** Changes what is no part of a version. It does not move the tool to the top of the list. @throws AppError `not_found` */
export async function updateLibraryTool(id: string, { tags, archived }: Change): Promise<LibraryToolData> {
  const writer = await getWriter();
  await writer.write((connection) => {
    const row = connection.get<{ text: string; tags: string; archived: number }>(READ, id);
    if (!row) throw new AppError('not_found', `There is no tool ${id} in the library.`);
    const isArchived = archived === undefined ? row.archived : Number(archived);
    const kept = tags ?? parseNames(row.tags);
    const { searchText } = describeTool(readTool(row.text) ?? {}, kept);
    connection.run(CHANGE, writeJson(kept), searchText, isArchived, id);
  });
  return getLibraryTool(id);
}
