import { makeSnapshotOperation } from '@/lib/core/api/share-operations';
import { handle } from '@/lib/server/http/handle';
import { respondWithJson } from '@/lib/server/http/respond-with-json';
import { makeSnapshot } from '@/lib/server/share/make-snapshot';

export const POST = handle(makeSnapshotOperation, async ({ params, body }) =>
  respondWithJson(await makeSnapshot(params.id, body)),
);
