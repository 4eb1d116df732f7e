import { getSessionFileOperation } from '@/lib/core/api/stored-file-operations';
import { handle } from '@/lib/server/http/handle';
import { getSessionFile } from '@/lib/server/stored-file/get-session-file';

export const GET = handle(getSessionFileOperation, ({ params }) => getSessionFile(params.id, params.fileId));
