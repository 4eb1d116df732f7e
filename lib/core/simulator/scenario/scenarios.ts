import { brokenStreams } from './family/broken-streams';
import { clientCalls } from './family/client-calls';
import { future } from './family/future';
import { httpFailures } from './family/http-failures';
import { refusals } from './family/refusals';
import { stops } from './family/stops';
import { type Scenario, scenarioGroups } from './scenario';

const all: readonly Scenario[] = [
  ...clientCalls,
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
