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

steps.checkFormat();
steps.checkTypes();
steps.checkBoundaries();
steps.checkUnused();
await steps.checkPages();
steps.runUnitTests();
if (await steps.checkThat('Production build', prepareBuild)) steps.runStories(chromium);
steps.finish();
