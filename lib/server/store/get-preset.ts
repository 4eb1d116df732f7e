import 'server-only';
import type { PresetData } from '@/lib/core/api/preset-operations';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';
import type { Preset } from '@/prisma/generated/client';
import { readPreset } from './read-preset';

/** Gets a preset. @throws AppError `not_found` */
export async function getPreset(id: string): Promise<PresetData> {
  const prisma = await getPrisma();
  const row = await prisma.preset.findUnique({ where: { id } });
  if (!row) throw new AppError('not_found', `There is no preset ${id}.`);
  return toPresetData(row);
}

/** A preset as the API tells it. */
export function toPresetData(row: Preset): PresetData {
  const { id, name, note, parts, createdAt, updatedAt } = readPreset(row);
  return {
    id,
    name,
    note,
    parts,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
