import { continueRunOperation } from '@/lib/core/api/run-operations';
import { handle } from '@/lib/server/http/handle';
import { continueRun } from '@/lib/server/run/continue-run';

export const POST = handle(continueRunOperation, async ({ params, body }) => ({
  run: await continueRun(params.id, body),
}));
