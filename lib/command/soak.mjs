// `npm run soak`
import { giveUp, prepareBuild } from './prepare.mjs';

try {
  await prepareBuild();
} catch (error) {
  giveUp(error.message);
}
await import('../../e2e/soak/soak.mjs');
