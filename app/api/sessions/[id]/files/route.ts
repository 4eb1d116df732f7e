import { listSessionFilesOperation } from '@/lib/core/api/stored-file-operations';
import { handle } from '@/lib/server/http/handle';
import { listSessionFiles } from '@/lib/server/stored-file/list-session-files';

export const GET = handle(listSessionFilesOperation, ({ params }) => listSessionFiles(params.id));
