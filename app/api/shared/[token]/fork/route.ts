import { forkSharedOperation } from '@/lib/core/api/share-operations';
import { handle } from '@/lib/server/http/handle';
import { respondWithMade } from '@/lib/server/http/respond-with-made';
import { forkShared } from '@/lib/server/share/fork-shared';

export const POST = handle(forkSharedOperation, async ({ params, request }) =>
  respondWithMade(request, await forkShared(params.token, request.headers)),
);
