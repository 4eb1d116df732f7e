import { listSimulatorScenariosOperation } from '@/lib/core/api/simulator-operations';
import { describeScenario } from '@/lib/core/simulator/scenario/describe-scenario';
import { scenarios } from '@/lib/core/simulator/scenario/scenarios';
import { handle } from '@/lib/server/http/handle';

export const GET = handle(listSimulatorScenariosOperation, async () => ({
  data: scenarios.map(describeScenario),
}));
