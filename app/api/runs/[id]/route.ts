import { getRunOperation } from '@/lib/core/api/run-operations';
import { handle } from '@/lib/server/http/handle';
import { getSettledRun } from '@/lib/server/run/drive/close-interrupted-run';
import { toFullRunData } from '@/lib/server/store/to-run-data';

export const GET = handle(getRunOperation, async ({ params }) =>
  toFullRunData(await getSettledRun(params.id)),
);
