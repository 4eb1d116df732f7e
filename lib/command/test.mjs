// `npm test`: every check there is, from a bare clone on.
import { findChromium } from './find-chromium.mjs';
import { giveUp, prepareBuild, prepareSources } from './prepare.mjs';

try {
  await prepareSources();
} catch (error) {
  giveUp(error.message);
}
const chromium = await findChromium();
const steps = await import('./steps.mjs');

// Two at a time, as many as the smallest machine has cores: each reads the sources alone, with one core.
await Promise.all([
  steps.checkTypes().then(steps.checkUnused).then(steps.checkFormat),
  steps.checkBoundaries().then(steps.checkPages),
]);
steps.runUnitTests();
if (await steps.checkThat('Production build', prepareBuild)) steps.runStories(chromium);
steps.finish();
