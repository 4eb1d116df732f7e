// `npm run check`: everything that needs no browser and no build.
import { giveUp, prepareSources } from './prepare.mjs';

try {
  await prepareSources();
} catch (error) {
  giveUp(error.message);
}
const { checkBoundaries, checkFormat, checkPages, checkTypes, checkUnused, finish, runUnitTests } =
  await import('./steps.mjs');

checkFormat();
checkTypes();
checkBoundaries();
checkUnused();
await checkPages();
runUnitTests();
finish();
