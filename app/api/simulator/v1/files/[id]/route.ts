import { deleteSimulatorFileOperation, getSimulatorFileOperation } from '@/lib/core/api/simulator-operations';
import { handle } from '@/lib/server/http/handle';
import { deleteSimulatedFile } from '@/lib/server/stored-file/simulated/delete-simulated-file';
import { findSimulatedFile } from '@/lib/server/stored-file/simulated/find-simulated-file';

export const GET = handle(getSimulatorFileOperation, ({ params }) => findSimulatedFile(params.id));
export const DELETE = handle(deleteSimulatorFileOperation, ({ params }) => deleteSimulatedFile(params.id));
