import { comparePathsOperation } from '@/lib/core/api/compare-operations';
import { getComparison } from '@/lib/server/compare/get-comparison';
import { handle } from '@/lib/server/http/handle';

export const GET = handle(comparePathsOperation, ({ query }) => getComparison(query));
