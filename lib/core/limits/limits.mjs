// Plain JavaScript, because the HTTP server reads it before anything is compiled.

const KB = 1024;
const MB = 1024 * KB;

/**
 * One bound of the product.
 *
 * @typedef {object} Limit
 * @property {number} value
 * @property {'bytes' | 'characters' | 'ms' | ''} unit empty: a count
 */

/**
 * Keeps a table's own names while checking its records.
 *
 * @template {Record<string, Limit>} T
 * @param {T} table
 * @returns {T}
 */
const defineLimits = (table) => table;

/**
 * Every bound there is, in the order of `public/docs/limits.md`, which is made of it. A new one is one record here and one
 * in `limit-notes.ts`; the code that holds it reads its `value`.
 */
export const limits = defineLimits({
  // Requests
  targetLength: { value: 8 * KB, unit: 'characters' },
  headerBytes: { value: 32 * KB, unit: 'bytes' },
  loginBody: { value: 4 * KB, unit: 'bytes' },
  loginBodyMs: { value: 10_000, unit: 'ms' },
  ordinaryBody: { value: MB, unit: 'bytes' },
  largeBody: { value: 32 * MB, unit: 'bytes' },
  drainedBytes: { value: 64 * MB, unit: 'bytes' },
  drainedMs: { value: 10_000, unit: 'ms' },
  jsonDigits: { value: 10_000, unit: '' },
  jsonNames: { value: 50_000, unit: '' },
  ordinaryKeys: { value: 20_000, unit: '' },
  ordinaryEntries: { value: 50_000, unit: '' },
  largeKeys: { value: 250_000, unit: '' },
  largeEntries: { value: 500_000, unit: '' },
  fileKeys: { value: 1_500_000, unit: '' },
  fileEntries: { value: 3_000_000, unit: '' },
  jsonDepth: { value: 200, unit: '' },

  // Sessions and runs
  title: { value: 200, unit: 'characters' },
  tags: { value: 20, unit: '' },
  tagLength: { value: 50, unit: 'characters' },
  messages: { value: 100_000, unit: '' },
  tools: { value: 1_000, unit: '' },
  silencedFindings: { value: 500, unit: '' },
  formRows: { value: 5_000, unit: '' },
  silencedRule: { value: 100, unit: 'characters' },
  silencedPath: { value: 2_000, unit: 'characters' },
  silenceReason: { value: 500, unit: 'characters' },
  mockRules: { value: 200, unit: '' },
  mockDelayMs: { value: 600_000, unit: 'ms' },
  lintFindings: { value: 10_000, unit: '' },
  instances: { value: 10_000, unit: '' },
  samples: { value: 1_000, unit: '' },
  sampleTries: { value: 300, unit: '' },
  results: { value: 1_000, unit: '' },
  callReports: { value: 100, unit: '' },
  steps: { value: 1_000, unit: '' },
  continuations: { value: 100, unit: '' },
  variableName: { value: 100, unit: 'characters' },
  variableCharacters: { value: 1_000_000, unit: 'characters' },
  repeats: { value: 100, unit: '' },
  bulkIds: { value: 10_000, unit: '' },
  matchedAtOnce: { value: 1_000, unit: '' },
  exported: { value: 1_000, unit: '' },

  // Tools brought in
  importedText: { value: 10 * MB, unit: 'characters' },
  importedProgram: { value: MB, unit: 'characters' },
  importedTools: { value: 2_000, unit: '' },
  fetchMs: { value: 15_000, unit: 'ms' },

  // The library of tools
  libraryTools: { value: 10_000, unit: '' },
  libraryBytes: { value: 512 * MB, unit: 'bytes' },
  toolVersions: { value: 1_000, unit: '' },
  versionText: { value: MB, unit: 'characters' },
  versionNote: { value: 1_000, unit: 'characters' },
  toolSets: { value: 500, unit: '' },
  setTools: { value: 100, unit: '' },
  toldUses: { value: 100, unit: '' },

  // Attachments
  imageBytes: { value: 5 * MB, unit: 'bytes' },
  imageSide: { value: 8000, unit: '' },
  manyImages: { value: 20, unit: '' },
  manyImagesSide: { value: 2000, unit: '' },
  requestImages: { value: 600, unit: '' },
  requestImagesOfSmall: { value: 100, unit: '' },
  requestPages: { value: 600, unit: '' },
  requestPagesOfSmall: { value: 100, unit: '' },
  attachedBytes: { value: 23 * MB, unit: 'bytes' },

  // Files
  uploadedBytes: { value: 32 * MB, unit: 'bytes' },
  storedBytes: { value: 512 * MB, unit: 'bytes' },
  sharedFileBytes: { value: 64 * MB, unit: 'bytes' },
  sessionFiles: { value: 500, unit: '' },

  // Texts with variables
  filledCharacters: { value: 16 * MB, unit: 'characters' },
  filledPlaces: { value: 10_000, unit: '' },

  // Tries
  passwordLength: { value: 8, unit: 'characters' },
  passwordTries: { value: 5, unit: '' },
  passwordTriesOfAll: { value: 100, unit: '' },
  linkTries: { value: 60, unit: '' },
  linkTriesOfAll: { value: 10_000, unit: '' },
  triesMs: { value: 15 * 60_000, unit: 'ms' },

  // Connections
  headersMs: { value: 15_000, unit: 'ms' },
  requestMs: { value: 300_000, unit: 'ms' },
  idleMs: { value: 65_000, unit: 'ms' },
  connections: { value: 4000, unit: '' },
  connectionsOfOne: { value: 256, unit: '' },

  // Memory
  turnCache: { value: 64 * MB, unit: 'bytes' },
  heldBodies: { value: 64 * MB, unit: 'bytes' },
  logSlice: { value: 2 * MB, unit: 'bytes' },
  heldEvents: { value: 4_000_000, unit: 'characters' },
  streamRuns: { value: 100, unit: '' },

  // The end of the server
  finishingMs: { value: 2500, unit: 'ms' },
  endingMs: { value: 4000, unit: 'ms' },
  killMs: { value: 4500, unit: 'ms' },
  sameSignalMs: { value: 500, unit: 'ms' },
});
