import { getAskedWithOperation } from '@/lib/core/api/run-operations';
import { handle } from '@/lib/server/http/handle';
import { getAskedWith } from '@/lib/server/run/request/get-asked-with';

export const GET = handle(getAskedWithOperation, ({ params }) => getAskedWith(params.id));
