import { getSentOperation } from '@/lib/core/api/run-operations';
import { handle } from '@/lib/server/http/handle';
import { getSent } from '@/lib/server/run/request/get-sent';

export const GET = handle(getSentOperation, ({ params, query }) => getSent(params.id, query));
