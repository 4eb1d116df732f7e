import 'server-only';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { type PresetParts, storedPresetPartsSchema } from '@/lib/core/preset/preset-parts';
import type { Preset } from '@/prisma/generated/client';

/** A row with its parts read. */
export type ReadPreset = Omit<Preset, 'parts'> & { parts: PresetParts };

/** Reads the row of a preset. @throws SyntaxError, or z.ZodError, for a row that holds something else */
export const readPreset = ({ parts, ...row }: Preset): ReadPreset => ({
  ...row,
  parts: readJsonAs(storedPresetPartsSchema, parts),
});
