import { getRecordingOperation } from '@/lib/core/api/session-operations';
import { handle } from '@/lib/server/http/handle';
import { getRecording } from '@/lib/server/session/get-recording';

export const GET = handle(getRecordingOperation, async ({ params }) =>
  Response.json(await getRecording(params.id)),
);
