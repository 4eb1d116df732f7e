import 'server-only';
import type { z } from 'zod';
import type { createPresetOperation, PresetData } from '@/lib/core/api/preset-operations';
import { writeJson } from '@/lib/core/json/write-json';
import { makePresetParts } from '@/lib/core/preset/make-preset-parts';
import type { PresetParts } from '@/lib/core/preset/preset-parts';
import { getPrisma } from '@/lib/server/db/database';
import { newId } from '@/lib/server/new-id';
import { toPresetData } from '@/lib/server/store/get-preset';
import { getSessionRow } from '@/lib/server/store/get-session';
import { readSession } from '@/lib/server/store/read-session';
import { refuseTaken, toNameKey } from './preset-name';

type CreatePresetInput = z.output<typeof createPresetOperation.body>;

/** Saves a preset. @throws AppError `not_found` for its session; `name_taken` */
export async function createPreset(input: CreatePresetInput): Promise<PresetData> {
  const prisma = await getPrisma();
  const parts = input.parts ?? (await readParts(input));
  const now = new Date();
  const row = await refuseTaken(input.name, () =>
    prisma.preset.create({
      data: {
        id: newId('preset'),
        name: input.name,
        nameKey: toNameKey(input.name),
        note: input.note || null,
        parts: writeJson(parts),
        createdAt: now,
        updatedAt: now,
      },
    }),
  );
  return toPresetData(row);
}

async function readParts({ sessionId = '', include }: CreatePresetInput): Promise<PresetParts> {
  const { config, tools, draft } = readSession(await getSessionRow(sessionId));
  return makePresetParts({ config, tools, draft }, include);
}
