import {
  listSimulatorFilesOperation,
  uploadSimulatorFileOperation,
} from '@/lib/core/api/simulator-operations';
import { handle } from '@/lib/server/http/handle';
import { listSimulatedFiles } from '@/lib/server/stored-file/simulated/list-simulated-files';
import { uploadSimulatedFile } from '@/lib/server/stored-file/simulated/upload-simulated-file';

export const GET = handle(listSimulatorFilesOperation, ({ query }) => listSimulatedFiles(query));
export const POST = handle(uploadSimulatorFileOperation, ({ request }) => uploadSimulatedFile(request));
