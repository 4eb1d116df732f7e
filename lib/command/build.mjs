// `npm run build`: the production build, unless there is one of these sources or a server serves the last.
import { giveUp, prepareBuild } from './prepare.mjs';

try {
  await prepareBuild();
} catch (error) {
  giveUp(error.message);
}
