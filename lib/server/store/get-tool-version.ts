import 'server-only';
import { z } from 'zod';
import type { ToolVersionData, ToolVersionSummary } from '@/lib/core/api/library-operations';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';
import type { ToolVersion } from '@/prisma/generated/client';
import { getLibraryTool } from './get-library-tool';
import { readSuggested } from './read-suggested';

const numberSchema = z.coerce.number().int().min(1);

/** Gets a version of a library tool. @param number as in an address @throws AppError `not_found` */
export async function getToolVersion(toolId: string, number: number | string): Promise<ToolVersionData> {
  const asked = numberSchema.safeParse(number);
  const prisma = await getPrisma();
  const row = asked.success
    ? await prisma.toolVersion.findUnique({ where: { toolId_number: { toolId, number: asked.data } } })
    : null;
  if (row) return toVersionData(row);
  const { newest } = await getLibraryTool(toolId);
  throw new AppError('not_found', `There is no version ${number} of this tool. The newest is ${newest}.`);
}

/** A page of versions without their texts, newest first. @throws AppError `not_found` for the tool */
export async function listToolVersions(
  toolId: string,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<{ items: ToolVersionSummary[]; total: number }> {
  const { newest } = await getLibraryTool(toolId);
  const prisma = await getPrisma();
  const rows = await prisma.toolVersion.findMany({
    where: { toolId, ...(before === undefined ? {} : { number: { lt: before } }) },
    orderBy: { number: 'desc' },
    take: limit,
    select: { number: true, note: true, hash: true, createdAt: true },
  });
  return { items: rows.map(toSummary), total: newest };
}

function toVersionData(row: ToolVersion): ToolVersionData {
  return {
    ...toSummary(row),
    text: row.text,
    answerer: readSuggested(row.answerer),
  };
}

const toSummary = ({
  number,
  note,
  hash,
  createdAt,
}: Pick<ToolVersion, 'number' | 'note' | 'hash' | 'createdAt'>): ToolVersionSummary => ({
  number,
  note,
  hash,
  createdAt: createdAt.toISOString(),
});
