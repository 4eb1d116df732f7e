import { uploadFileOperation } from '@/lib/core/api/stored-file-operations';
import { handle } from '@/lib/server/http/handle';
import { uploadFile } from '@/lib/server/stored-file/upload-file';

export const POST = handle(uploadFileOperation, ({ query, request }) => uploadFile(query, request));
