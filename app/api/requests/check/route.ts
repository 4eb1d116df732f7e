import { checkRequestOperation } from '@/lib/core/api/request-operations';
import { handle } from '@/lib/server/http/handle';
import { checkRequest } from '@/lib/server/request/check-request';

export const POST = handle(checkRequestOperation, async ({ body }) => ({
  problems: await checkRequest(body.request),
}));
