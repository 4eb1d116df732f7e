const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const TEST = '(\\.test\\.tsx?$|/testing/)';
/** Libraries that compute and touch nothing: what the pure core may stand on. */
const PURE =
  '(^|node_modules/)(zod|jsonc-parser|jsonrepair|json-schema-library|re2js|diff|markdown-it|yaml|@babel/parser|@lezer/(common|python|go))(/|$)';

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'Files that need each other are one file, or have a third one in common.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    rule(
      'core-is-pure',
      'The core does no I/O: it runs in Node, browser and worker alike.',
      { path: '^lib/core/', pathNot: TEST },
      {
        pathNot: `^(lib/core/|${PURE})`,
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'core-looks-at-nobody',
      'Direction: app -> screens -> features -> lib/client -> lib/core.',
      { path: '^lib/core/', pathNot: TEST },
      {
        path: '^(app|components|lib/(server|client|command))/',
      },
    ),
    rule(
      'lib-below-ui',
      'Nothing under lib knows the pages.',
      { path: '^lib/', pathNot: TEST },
      { path: '^(app|components)/' },
    ),
    rule(
      'browser-never-server',
      'What runs in the browser reaches the server over HTTP only.',
      { path: '^(components|lib/client)/' },
      {
        path: '^(app|lib/server)/',
      },
    ),
    rule(
      'server-never-browser',
      'The server does not use the callers of its own API.',
      { path: '^lib/server/' },
      { path: '^lib/client/' },
    ),
    rule(
      'features-meet-in-screens',
      'Features do not import each other; a screen puts them together.',
      { path: '^components/(?!screens/)([^/]+)/' },
      {
        path: '^components/',
        pathNot: '^components/($1|blocks|answerers|shape|ui|editor)/',
      },
    ),
    rule(
      'blocks-below-features',
      'Every feature shows blocks by the same views; the views know no feature.',
      { path: '^components/blocks/' },
      { path: '^components/', pathNot: '^components/(blocks|ui)/' },
    ),
    rule(
      'shape-below-features',
      'Every feature edits fields of a request by the same form, which knows no feature.',
      { path: '^components/shape/' },
      { path: '^components/', pathNot: '^components/(shape|ui|editor)/' },
    ),
    rule(
      'ui-knows-no-domain',
      'The parts every feature is made of know none of them.',
      { path: '^components/(ui|editor)/' },
      { path: '^components/', pathNot: '^components/(ui|editor)/' },
    ),
    rule(
      'sdk-in-one-place',
      'One door to Claude.',
      { path: '^(app|components|lib|instrumentation|proxy)', pathNot: '^lib/server/claude/' },
      {
        path: 'node_modules/@anthropic-ai/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'prisma-in-one-place',
      'One door to the database client; the others use its types.',
      { path: '^(app|components|lib)/', pathNot: '^lib/server/db/' },
      {
        path: '(^prisma/generated/|node_modules/(@prisma|@libsql)/)',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'columns-read-in-one-place',
      'What the database holds as JSON is read by the readers of rows, by the schema of the column.',
      { path: '^(app|lib/server)/', pathNot: `(^lib/server/store/|${TEST})` },
      { path: '^lib/core/json/read-json-as\\.ts$' },
    ),
    rule(
      'monaco-in-one-place',
      'The editor is loaded late, by one module.',
      { path: '^(app|components|lib)/', pathNot: '^components/editor/' },
      {
        path: 'node_modules/monaco-editor/',
      },
    ),
    rule(
      'tests-only-from-tests',
      'Nothing that ships leans on what tests it.',
      { path: '^(app|components|lib)/', pathNot: `(${TEST}|^lib/command/)` },
      {
        path: `(${TEST}|^e2e/)`,
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|prisma/generated)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
