import { submitResultsOperation } from '@/lib/core/api/run-operations';
import { handle } from '@/lib/server/http/handle';
import { submitResults } from '@/lib/server/run/command/submit-results';

export const POST = handle(submitResultsOperation, ({ params, body }) =>
  submitResults(params.id, body.results),
);
