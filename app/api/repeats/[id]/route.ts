import { getRepeatOperation } from '@/lib/core/api/repeat-operations';
import { handle } from '@/lib/server/http/handle';
import { getRepeat } from '@/lib/server/run/rerun/get-repeat';

export const GET = handle(getRepeatOperation, ({ params }) => getRepeat(params.id));
