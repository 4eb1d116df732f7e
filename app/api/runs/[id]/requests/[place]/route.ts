import { getSentRequestOperation } from '@/lib/core/api/run-operations';
import { handle } from '@/lib/server/http/handle';
import { toJsonStream } from '@/lib/server/http/to-json-stream';
import { getSentRequest } from '@/lib/server/run/request/get-sent-request';

export const GET = handle(getSentRequestOperation, async ({ params }) =>
  toJsonStream(await getSentRequest(params.id, params.place), getSentRequestOperation.status),
);
