import { comparePathsOperation } from '@/lib/core/api/compare-operations';
import { getComparison } from '@/lib/server/compare/get-comparison';
import { handle } from '@/lib/server/http/handle';
import { respondWithJson } from '@/lib/server/http/respond-with-json';

export const GET = handle(comparePathsOperation, async ({ query }) =>
  respondWithJson(await getComparison(query)),
);
