import 'server-only';
import type { LibraryToolData } from '@/lib/core/api/library-operations';
import { writeJson } from '@/lib/core/json/write-json';
import { readTool } from '@/lib/core/tool/read-tool';
import { getPrisma } from '@/lib/server/db/database';
import { getLibraryTool } from '@/lib/server/store/get-library-tool';
import { getToolVersion } from '@/lib/server/store/get-tool-version';
import { describeTool } from './describe-tool';

interface Change {
  tags?: string[] | undefined;
  archived?: boolean | undefined;
}

/** Changes what is no part of a version. It does not move the tool to the top of the list. @throws AppError `not_found` */
export async function updateLibraryTool(id: string, { tags, archived }: Change): Promise<LibraryToolData> {
  const { newest } = await getLibraryTool(id);
  const prisma = await getPrisma();
  await prisma.libraryTool.updateMany({
    where: { id },
    data: {
      ...(archived === undefined ? {} : { archived }),
      ...(tags === undefined
        ? {}
        : { tags: writeJson(tags), searchText: await toSearchText(id, newest, tags) }),
    },
  });
  return getLibraryTool(id);
}

async function toSearchText(id: string, newest: number, tags: readonly string[]): Promise<string> {
  const { text } = await getToolVersion(id, newest);
  return describeTool(readTool(text) ?? {}, tags).searchText;
}
