import { cancelRunOperation } from '@/lib/core/api/run-operations';
import { handle } from '@/lib/server/http/handle';
import { cancelRun } from '@/lib/server/run/command/cancel-run';

export const POST = handle(cancelRunOperation, async ({ params }) => ({ run: await cancelRun(params.id) }));
