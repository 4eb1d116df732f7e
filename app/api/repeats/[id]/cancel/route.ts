import { cancelRepeatOperation } from '@/lib/core/api/repeat-operations';
import { handle } from '@/lib/server/http/handle';
import { cancelRepeat } from '@/lib/server/run/rerun/repeat-run';

export const POST = handle(cancelRepeatOperation, async ({ params }) => ({
  repeat: await cancelRepeat(params.id),
}));
