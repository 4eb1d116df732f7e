import { createPresetOperation, listPresetsOperation } from '@/lib/core/api/preset-operations';
import { handle } from '@/lib/server/http/handle';
import { createPreset } from '@/lib/server/preset/create-preset';
import { findPresets } from '@/lib/server/preset/find-presets';

export const GET = handle(listPresetsOperation, async () => ({ items: await findPresets() }));

export const POST = handle(createPresetOperation, ({ body }) => createPreset(body));
