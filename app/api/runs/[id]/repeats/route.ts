import { createRepeatOperation } from '@/lib/core/api/repeat-operations';
import { handle } from '@/lib/server/http/handle';
import { createRepeat } from '@/lib/server/run/rerun/repeat-run';

export const POST = handle(createRepeatOperation, async ({ params, body }) => ({
  repeat: await createRepeat(params.id, body),
}));
