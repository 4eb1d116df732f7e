import { diffToolVersionsOperation } from '@/lib/core/api/library-operations';
import { handle } from '@/lib/server/http/handle';
import { diffVersions } from '@/lib/server/tool-library/diff-versions';

export const GET = handle(diffToolVersionsOperation, ({ params, query }) => diffVersions(params.id, query));
