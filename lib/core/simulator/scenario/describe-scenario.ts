import type { Scenario } from './scenario';

/** What is told of a scenario: all but how it is played. */
export interface DescribedScenario {
  id: string;
  name: string;
  group: string;
  description: string;
  needs: string[];
  takes: string | null;
  fails: number | 'always';
}

export const describeScenario = (scenario: Scenario): DescribedScenario => {
  const { id, name, group, description, needs = [], takes = null, fails = 0 } = scenario;
  return { id, name, group, description, needs: [...needs], takes, fails };
};
