import { getToolVersionOperation } from '@/lib/core/api/library-operations';
import { handle } from '@/lib/server/http/handle';
import { getToolVersion } from '@/lib/server/store/get-tool-version';

export const GET = handle(getToolVersionOperation, ({ params }) => getToolVersion(params.id, params.number));
