import 'server-only';
import type { PresetData } from '@/lib/core/api/preset-operations';
import { getPrisma } from '@/lib/server/db/database';
import { toPresetData } from '@/lib/server/store/get-preset';

/** More presets than anybody looks through. */
const AT_MOST = 1000;

/** All presets, by name. */
export async function findPresets(): Promise<PresetData[]> {
  const prisma = await getPrisma();
  const rows = await prisma.preset.findMany({ orderBy: { nameKey: 'asc' }, take: AT_MOST });
  return rows.map(toPresetData);
}
