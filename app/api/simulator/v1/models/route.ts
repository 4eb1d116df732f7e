import { listSimulatorModelsOperation } from '@/lib/core/api/simulator-operations';
import { simulatorModel } from '@/lib/core/simulator/simulator-model';
import { handle } from '@/lib/server/http/handle';

export const GET = handle(listSimulatorModelsOperation, async () => ({
  data: [simulatorModel],
  has_more: false,
  first_id: simulatorModel.id,
  last_id: simulatorModel.id,
}));
