import { submitResultsOperation } from '@/lib/core/api/run-operations';
import { handle } from '@/lib/server/http/handle';
import { submitResults } from '@/lib/server/run/submit-results';

export const POST = handle(submitResultsOperation, async ({ params, body }) => ({
  run: await submitResults(params.id, body.results),
}));
