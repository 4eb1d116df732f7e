import 'server-only';
import type { z } from 'zod';
import type { createLibraryToolOperation } from '@/lib/core/api/library-operations';
import { AppError } from '@/lib/core/app-error';
import { writeJson } from '@/lib/core/json/write-json';
import { limits } from '@/lib/core/limits/limits.mjs';
import { toSqlTime } from '@/lib/server/db/connection';
import { getWriter } from '@/lib/server/db/database';
import { newId } from '@/lib/server/new-id';
import { getLibraryTool } from '@/lib/server/store/get-library-tool';
import { getToolVersion } from '@/lib/server/store/get-tool-version';
import { describeTool } from './describe-tool';
import { insertVersion } from './insert-version';
import { readDefinition } from './read-definition';

/** Puts a tool into the library. @throws AppError `bad_request`, `library_full` */
export async function createLibraryTool({
  answerer,
  note,
  tags,
  ...given
}: z.output<typeof createLibraryToolOperation.body>) {
  const { text, definition } = readDefinition(given);
  const { name, nameKey, about, searchText } = describeTool(definition, tags);
  const id = newId('lib');
  const now = toSqlTime(new Date());
  const writer = await getWriter();
  await writer.write((connection) => {
    const known = connection.get<{ count: number }>('SELECT count(*) AS "count" FROM "LibraryTool"');
    const most = limits.libraryTools.value;
    if ((known?.count ?? 0) >= most) {
      const message = `The library has ${most.toLocaleString('en-US')} tools, which is as many as it holds. Delete some first.`;
      throw new AppError('library_full', message);
    }
    connection.run(
      `INSERT INTO "LibraryTool" ("id", "name", "nameKey", "about", "searchText", "tags", "archived", "newest", "createdAt", "updatedAt")
        VALUES (?, ?, ?, ?, ?, ?, 0, 1, ?, ?)`,
      ...[id, name, nameKey, about, searchText, writeJson(tags), now, now],
    );
    insertVersion(connection, { toolId: id, number: 1, text, answerer: answerer ?? null, note, now });
  });
  return { ...(await getLibraryTool(id)), version: await getToolVersion(id, 1) };
}
