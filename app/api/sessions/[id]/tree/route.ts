import { getTreeOperation } from '@/lib/core/api/compare-operations';
import { handle } from '@/lib/server/http/handle';
import { getTree } from '@/lib/server/session/path/get-tree';

export const GET = handle(getTreeOperation, ({ params }) => getTree(params.id));
