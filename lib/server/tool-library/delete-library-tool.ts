import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ToolUses } from '@/lib/core/api/library-operations';
import { AppError } from '@/lib/core/app-error';
import { getWriter } from '@/lib/server/db/database';
import { getLibraryTool } from '@/lib/server/store/get-library-tool';
import { findUses } from './find-uses';

/** So many versions go before others have their turn: each may be as long as a definition may be. */
const STEP = 20;
/** All but the newest: until its end the tool is whole enough to be read, and to be deleted again after a crash. */
const SOME = `DELETE FROM "ToolVersion" WHERE "toolId" = ? AND "number" IN (
  SELECT "number" FROM "ToolVersion" JOIN "LibraryTool" ON "id" = "toolId"
  WHERE "toolId" = ? AND "number" < "newest" ORDER BY "number" LIMIT ?)`;

/** Deletes a tool with its versions, in small steps. @throws AppError `not_found`; `tool_in_use` unless it is forced */
export async function deleteLibraryTool(
  id: string,
  isForced: boolean,
): Promise<{ id: string; uses: ToolUses }> {
  const { name } = await getLibraryTool(id);
  const uses = await findUses(id);
  if (uses.total > 0 && !isForced) {
    const message = `${name} is used in ${uses.total === 1 ? 'a session' : `${uses.total} sessions`}. Archive it, or delete it with force=true: sessions keep the definition they have.`;
    const issues = uses.sessions.map((session) => ({
      path: session.id,
      message: `${session.title} holds version ${session.version}`,
    }));
    throw new AppError('tool_in_use', message, issues);
  }
  const writer = await getWriter();
  for (let count = STEP; count === STEP; ) {
    count = await writer.write((connection) => connection.run(SOME, id, id, STEP));
    await nextTurn();
  }
  await writer.write((connection) => connection.run('DELETE FROM "LibraryTool" WHERE "id" = ?', id));
  return { id, uses };
}
