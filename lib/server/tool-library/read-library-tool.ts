import 'server-only';
import { getLibraryTool } from '@/lib/server/store/get-library-tool';
import { getToolVersion } from '@/lib/server/store/get-tool-version';
import { findUses } from './find-uses';

/** A tool of the library with its newest version, and where it is used. @throws AppError `not_found` */
export async function readLibraryTool(id: string) {
  const tool = await getLibraryTool(id);
  return { ...tool, version: await getToolVersion(id, tool.newest), uses: await findUses(id) };
}
