// `npm run setup`: what the other commands need of a fresh clone.
import { giveUp, prepareSources } from './prepare.mjs';

try {
  await prepareSources();
} catch (error) {
  giveUp(error.message);
}
process.stdout.write(
  'Everything is there. `npm run dev` starts the server, `npm run check` runs the checks.\n',
);
