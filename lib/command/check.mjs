// `npm run check`: everything that needs no browser and no build, or what is named: `npm run check -- boundaries unused`.
import { giveUp, prepareSources } from './prepare.mjs';

const NAMES = ['format', 'types', 'boundaries', 'unused', 'pages', 'tests'];
const named = process.argv.slice(2);
const unknown = named.find((name) => !NAMES.includes(name));
if (unknown !== undefined) giveUp(`There is no check named "${unknown}". There are: ${NAMES.join(', ')}.`);

try {
  await prepareSources();
} catch (error) {
  giveUp(error.message);
}
const { checkBoundaries, checkFormat, checkPages, checkTypes, checkUnused, finish, runUnitTests } =
  await import('./steps.mjs');

/** @type {Record<string, () => unknown>} */
const checks = {
  format: checkFormat,
  types: checkTypes,
  boundaries: checkBoundaries,
  unused: checkUnused,
  pages: checkPages,
  tests: runUnitTests,
};
for (const name of NAMES) if (named.length === 0 || named.includes(name)) await checks[name]?.();
finish();
