import { continueRunOperation } from '@/lib/core/api/run-operations';
import { handle } from '@/lib/server/http/handle';
import { continueRun } from '@/lib/server/run/command/continue-run';

export const POST = handle(continueRunOperation, ({ params, body }) => continueRun(params.id, body));
