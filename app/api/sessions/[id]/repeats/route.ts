import { listRepeatsOperation } from '@/lib/core/api/repeat-operations';
import { handle } from '@/lib/server/http/handle';
import { findRepeats } from '@/lib/server/run/rerun/get-repeat';

export const GET = handle(listRepeatsOperation, async ({ params }) => ({
  items: await findRepeats(params.id),
}));
