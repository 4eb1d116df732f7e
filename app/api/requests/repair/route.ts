import { repairRequestOperation } from '@/lib/core/api/request-operations';
import { handle } from '@/lib/server/http/handle';
import { toJsonStream } from '@/lib/server/http/to-json-stream';
import { repairRequest } from '@/lib/server/request/repair-request';

export const POST = handle(repairRequestOperation, async ({ body }) =>
  toJsonStream([await repairRequest(body.text)], repairRequestOperation.status),
);
