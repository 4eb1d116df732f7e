import { expect, it } from 'vitest';
import { toSimulatorPage } from './to-simulator-page';

it('is made from the records of the scenarios', async () => {
  await expect(toSimulatorPage()).toMatchFileSnapshot('../../../../public/docs/simulator.md');
});
