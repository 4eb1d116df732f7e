import 'server-only';
import { getPrisma } from '@/lib/server/db/database';
import { findShare } from './find-share';

/** Who asks for what a link leads to. */
export interface AskedBy {
  /** Counts as a view of the link. */
  isView: boolean;
  /** Of the request. */
  headers: Headers;
}

/**
 * Gets the JSON of what a link leads to, as it is stored: it is read only when there is one to show.
 *
 * @throws AppError as `findShare`
 */
export async function getSharedText(
  token: string,
  { isView, headers }: AskedBy,
): Promise<{ text: string; sharedAt: string; fileCount: number }> {
  const share = await findShare(token, headers);
  const prisma = await getPrisma();
  const { snapshot, _count } = await prisma.share.findUniqueOrThrow({
    where: { id: share.id },
    select: { snapshot: true, _count: { select: { files: true } } },
  });
  if (isView) await prisma.share.update({ where: { id: share.id }, data: { views: { increment: 1 } } });
  return { text: snapshot, sharedAt: share.createdAt.toISOString(), fileCount: _count.files };
}
