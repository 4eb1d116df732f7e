import { rerunOperation } from '@/lib/core/api/run-operations';
import { handle } from '@/lib/server/http/handle';
import { rerun } from '@/lib/server/run/rerun/rerun';

export const POST = handle(rerunOperation, async ({ params, body }) => ({
  run: await rerun(params.id, body),
}));
