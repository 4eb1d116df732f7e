import 'server-only';
import type { z } from 'zod';
import type { PresetData, updatePresetOperation } from '@/lib/core/api/preset-operations';
import { getPrisma } from '@/lib/server/db/database';
import { getPreset, toPresetData } from '@/lib/server/store/get-preset';
import { refuseTaken, toNameKey } from './preset-name';

/** Renames a preset, or changes its note. @throws AppError `not_found`; `name_taken` */
export async function updatePreset(
  id: string,
  { name, note }: z.output<typeof updatePresetOperation.body>,
): Promise<PresetData> {
  const prisma = await getPrisma();
  const known = await getPreset(id);
  const row = await refuseTaken(name ?? known.name, () =>
    prisma.preset.update({
      where: { id },
      data: {
        ...(name === undefined ? {} : { name, nameKey: toNameKey(name) }),
        ...(note === undefined ? {} : { note: note || null }),
        updatedAt: new Date(),
      },
    }),
  );
  return toPresetData(row);
}
