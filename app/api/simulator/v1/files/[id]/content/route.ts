import { getSimulatorFileContentOperation } from '@/lib/core/api/simulator-operations';
import { handle } from '@/lib/server/http/handle';
import { openSimulatedFile } from '@/lib/server/stored-file/simulated/open-simulated-file';

export const GET = handle(getSimulatorFileContentOperation, ({ params }) => openSimulatedFile(params.id));
