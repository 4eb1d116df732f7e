import { getRecordingOperation } from '@/lib/core/api/session-operations';
import { handle } from '@/lib/server/http/handle';
import { respondJson } from '@/lib/server/http/respond-json';
import { getRecording } from '@/lib/server/session/path/get-recording';
import { getShownRecording } from '@/lib/server/session/path/get-shown-recording';

export const GET = handle(getRecordingOperation, async ({ params, query }) =>
  respondJson(await (query.contents === 'cut' ? getShownRecording : getRecording)(params.id)),
);
