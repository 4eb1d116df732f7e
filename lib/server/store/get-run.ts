import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';
import type { Run } from '@/prisma/generated/client';

/** Gets the row of a run. @throws AppError `not_found`, also when its session was deleted */
export async function getRunRow(id: string): Promise<Run> {
  const prisma = await getPrisma();
  const run = await prisma.run.findFirst({ where: { id, session: { deletedAt: null } } });
  if (!run) throw new AppError('not_found', `There is no run ${id}.`);
  return run;
}
