import 'server-only';
import type { ToolUses } from '@/lib/core/api/library-operations';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';
import { getLibraryTool } from '@/lib/server/store/get-library-tool';
import { findUses } from './find-uses';

/** Deletes a tool with its versions. @throws AppError `not_found`; `tool_in_use` unless it is forced */
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
  const prisma = await getPrisma();
  await prisma.libraryTool.deleteMany({ where: { id } });
  return { id, uses };
}
