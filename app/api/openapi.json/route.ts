import { getOpenapiOperation } from '@/lib/core/api/simulator-operations';
import { toOpenapi } from '@/lib/core/api/to-openapi';
import { handle } from '@/lib/server/http/handle';

export const GET = handle(getOpenapiOperation, async () => toOpenapi());
