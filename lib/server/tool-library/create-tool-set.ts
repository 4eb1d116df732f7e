import 'server-only';
import type { ToolSetData } from '@/lib/core/api/tool-set-operations';
import { AppError } from '@/lib/core/app-error';
import { writeJson } from '@/lib/core/json/write-json';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { LibraryPin } from '@/lib/core/session/session-tool';
import { type Connection, toSqlTime } from '@/lib/server/db/connection';
import { getWriter } from '@/lib/server/db/database';
import { newId } from '@/lib/server/new-id';
import { readToolSets } from '@/lib/server/store/read-tool-sets';
import { toSearchKey } from './describe-tool';

/**
 * Saves a set of tools.
 *
 * @throws AppError `not_found` for a version that the library does not have; `name_taken`, `library_full`
 */
export async function createToolSet(name: string, items: readonly LibraryPin[]): Promise<ToolSetData> {
  const id = newId('set');
  const writer = await getWriter();
  await writer.write((connection) => {
    refuseTaken(connection, name);
    for (const item of items) assertThere(connection, item);
    connection.run(
      'INSERT INTO "ToolSet" ("id", "name", "nameKey", "items", "createdAt") VALUES (?, ?, ?, ?, ?)',
      ...[id, name, toSearchKey(name), writeJson(items), toSqlTime(new Date())],
    );
  });
  const [made] = await readToolSets({ id });
  if (!made) throw new AppError('not_found', `The set "${name}" was deleted at once.`);
  return made;
}

function refuseTaken(connection: Connection, name: string): void {
  if (connection.get('SELECT 1 FROM "ToolSet" WHERE "nameKey" = ?', toSearchKey(name))) {
    const message = `There is a set named "${name}" already. Choose another name.`;
    throw new AppError('name_taken', message, [{ path: 'name', message }]);
  }
  const known = connection.get<{ count: number }>('SELECT count(*) AS "count" FROM "ToolSet"');
  if ((known?.count ?? 0) < limits.toolSets.value) return;
  const message = `There are ${limits.toolSets.value} sets, which is as many as are kept. Delete some first.`;
  throw new AppError('library_full', message);
}

function assertThere(connection: Connection, { toolId, version }: LibraryPin): void {
  const sql = 'SELECT 1 FROM "ToolVersion" WHERE "toolId" = ? AND "number" = ?';
  if (connection.get(sql, toolId, version)) return;
  throw new AppError('not_found', `The library has no version ${version} of a tool ${toolId}.`);
}
