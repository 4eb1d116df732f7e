import { forkSharedOperation } from '@/lib/core/api/share-operations';
import { handle } from '@/lib/server/http/handle';
import { forkShared } from '@/lib/server/share/fork-shared';

export const POST = handle(forkSharedOperation, ({ params, request }) =>
  forkShared(params.token, request.headers),
);
