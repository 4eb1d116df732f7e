import { deletePresetOperation, updatePresetOperation } from '@/lib/core/api/preset-operations';
import { handle } from '@/lib/server/http/handle';
import { deletePreset } from '@/lib/server/preset/delete-preset';
import { updatePreset } from '@/lib/server/preset/update-preset';

export const PATCH = handle(updatePresetOperation, ({ params, body }) => updatePreset(params.id, body));

export const DELETE = handle(deletePresetOperation, async ({ params }) => {
  await deletePreset(params.id);
  return undefined;
});
