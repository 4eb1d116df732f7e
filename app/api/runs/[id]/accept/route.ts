import { acceptRerunOperation } from '@/lib/core/api/run-operations';
import { handle } from '@/lib/server/http/handle';
import { acceptRerun } from '@/lib/server/run/rerun/rerun';

export const POST = handle(acceptRerunOperation, async ({ params }) => ({
  run: await acceptRerun(params.id),
}));
