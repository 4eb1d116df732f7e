import { deleteToolSetOperation } from '@/lib/core/api/tool-set-operations';
import { handle } from '@/lib/server/http/handle';
import { deleteToolSet } from '@/lib/server/tool-library/delete-tool-set';

export const DELETE = handle(deleteToolSetOperation, async ({ params }) => {
  await deleteToolSet(params.id);
  return undefined;
});
