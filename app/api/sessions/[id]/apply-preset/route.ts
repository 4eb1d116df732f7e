import { applyPresetOperation } from '@/lib/core/api/preset-operations';
import { handle } from '@/lib/server/http/handle';
import { applyPresetTo } from '@/lib/server/preset/apply-preset-to';

export const POST = handle(applyPresetOperation, ({ params, body }) => applyPresetTo(params.id, body));
