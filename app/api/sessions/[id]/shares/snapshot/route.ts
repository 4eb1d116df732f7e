import { makeSnapshotOperation } from '@/lib/core/api/share-operations';
import { handle } from '@/lib/server/http/handle';
import { maskShare } from '@/lib/server/share/prepare-share';

export const POST = handle(makeSnapshotOperation, async ({ params, body }) => ({
  snapshot: await maskShare(params.id, body),
}));
