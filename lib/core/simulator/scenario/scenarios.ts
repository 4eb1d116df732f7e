import { advisor } from './family/advisor';
import { brokenStreams } from './family/broken-streams';
import { citations } from './family/citations';
import { clientCalls } from './family/client-calls';
import { codeCalls } from './family/code-calls';
import { codeExecution } from './family/code-execution';
import { context } from './family/context';
import { future } from './family/future';
import { httpFailures } from './family/http-failures';
import { mcp } from './family/mcp';
import { refusals } from './family/refusals';
import { serverErrors } from './family/server-errors';
import { stops } from './family/stops';
import { thinking } from './family/thinking';
import { toolSearch } from './family/tool-search';
import { webFetch } from './family/web-fetch';
import { webSearch } from './family/web-search';
import { type Scenario, scenarioGroups } from './scenario';

const all: readonly Scenario[] = [
  ...clientCalls,
  ...webSearch,
  ...webFetch,
  ...codeExecution,
  ...codeCalls,
  ...toolSearch,
  ...mcp,
  ...advisor,
  ...serverErrors,
  ...citations,
  ...thinking,
  ...context,
  ...stops,
  ...refusals,
  ...httpFailures,
  ...brokenStreams,
  ...future,
];

/** Every scenario the simulator can play, group by group. */
export const scenarios: readonly Scenario[] = scenarioGroups.flatMap((group) =>
  all.filter((scenario) => scenario.group === group),
);
