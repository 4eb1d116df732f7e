// Plain JavaScript, because the HTTP server reads it before anything is compiled.

const KB = 1024;
const MB = 1024 * KB;

/**
 * One bound of the product.
 *
 * @typedef {object} Limit
 * @property {number} value
 * @property {'bytes' | 'characters' | 'ms' | ''} unit empty: a count
 * @property {string} bounds what cannot be more than that
 * @property {string} why
 * @property {string} where what happens there, and in which file it is held
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
 * Every bound there is, in the order of `public/docs/limits.md`, which is made of it. A new one is one record here; the
 * code that holds it reads its `value`.
 */
export const limits = defineLimits({
  // Requests
  targetLength: {
    value: 8 * KB,
    unit: 'characters',
    bounds: 'The path and query of a request',
    why: 'No page and no call has a longer one.',
    where: '414 (lib/edge/find-fault)',
  },
  headerBytes: {
    value: 32 * KB,
    unit: 'bytes',
    bounds: 'All headers of a request together, cookies included',
    why: 'Other programs under the same host name may have left cookies of 16 KB.',
    where: '431 (lib/edge/create-edge)',
  },
  loginBody: {
    value: 4 * KB,
    unit: 'bytes',
    bounds: 'The body of a login',
    why: 'It holds a password, and is the one body that is read before somebody has given it.',
    where: '413, counted as a wrong try (lib/server/http/read-body)',
  },
  ordinaryBody: {
    value: MB,
    unit: 'bytes',
    bounds: 'The body of a request that carries no messages, tools, schemas, results or files',
    why: 'The longest holds 10,000 session ids.',
    where: '413 (lib/server/http/read-body)',
  },
  largeBody: {
    value: 32 * MB,
    unit: 'bytes',
    bounds: 'The body of a request that carries messages, tools, schemas, results or a file',
    why: 'The Messages API itself takes no more.',
    where: '413 (lib/server/http/read-body)',
  },
  drainedBytes: {
    value: 64 * MB,
    unit: 'bytes',
    bounds: 'What is still taken, and thrown away, of a body that was refused',
    why: 'A client that sends all before it reads would never see the answer.',
    where: 'The connection is closed (lib/edge/close-unread)',
  },
  drainedMs: {
    value: 10_000,
    unit: 'ms',
    bounds: 'How long the rest of a refused body is taken',
    why: 'As above, for a client that never stops.',
    where: 'The connection is closed (lib/edge/close-unread)',
  },
  jsonNames: {
    value: 50_000,
    unit: '',
    bounds: 'Different keys in a JSON body',
    why: 'The engine remembers each: 1.5 million of them took 9 seconds. A table with the ids of 5,000 turns has 5,000.',
    where: '400 (lib/core/json/create-json-guard)',
  },
  ordinaryKeys: {
    value: 20_000,
    unit: '',
    bounds: 'Keys in a body without messages, tools, schemas, results or files',
    why: 'Such a body is a form.',
    where: '400 (lib/core/json/create-json-guard)',
  },
  ordinaryEntries: {
    value: 50_000,
    unit: '',
    bounds: 'Values of all arrays and objects of such a body',
    why: 'The longest list of ids has 10,000.',
    where: '400 (lib/core/json/create-json-guard)',
  },
  largeKeys: {
    value: 250_000,
    unit: '',
    bounds: 'Keys in a body with messages, tools, schemas or results',
    why: 'A conversation of 5,000 turns has about 60,000. Each is looked at before the body is believed.',
    where: '400 (lib/core/json/create-json-guard)',
  },
  largeEntries: {
    value: 500_000,
    unit: '',
    bounds: 'Values of all arrays and objects of such a body',
    why: 'A schema with an enum of 200,000 passes.',
    where: '400 (lib/core/json/create-json-guard)',
  },
  fileKeys: {
    value: 1_500_000,
    unit: '',
    bounds: 'Keys in a file that is imported',
    why: 'A session of 5,000 turns in a file of 20 MB has less than half of that.',
    where: '400 (lib/core/json/create-json-guard)',
  },
  fileEntries: {
    value: 3_000_000,
    unit: '',
    bounds: 'Values of all arrays and objects of a file, and its lines',
    why: 'As above.',
    where: '400 (lib/core/json/create-json-guard)',
  },
  jsonDepth: {
    value: 200,
    unit: '',
    bounds: 'Levels of nesting in a JSON body, and in the text of a tool',
    why: 'Whoever writes a deeper value out again, level by level, may run out of stack.',
    where: '400 (lib/core/json/create-json-guard)',
  },

  // Sessions and runs
  title: {
    value: 200,
    unit: 'characters',
    bounds: "A session's title",
    why: 'A list shows one line of it.',
    where: '400 (lib/core/api/session-operations)',
  },
  tags: {
    value: 20,
    unit: '',
    bounds: 'Tags of a session',
    why: 'They stand in one row.',
    where: '400 (lib/core/api/session-operations)',
  },
  tagLength: {
    value: 50,
    unit: 'characters',
    bounds: 'A tag',
    why: 'As above.',
    where: '400 (lib/core/api/session-operations)',
  },
  messages: {
    value: 100_000,
    unit: '',
    bounds: 'Messages a session is created with',
    why: 'The longest real conversation has a tenth of them.',
    where: '400 (lib/core/api/session-operations)',
  },
  tools: {
    value: 1_000,
    unit: '',
    bounds: 'Tools of a session, a preset or a run',
    why: 'The most known of one program is some hundreds.',
    where: '400 (lib/core/api)',
  },
  mockRules: {
    value: 200,
    unit: '',
    bounds: 'Rules of one mock',
    why: 'They are tried one after another.',
    where: '400 (lib/core/session/session-tool)',
  },
  mockDelayMs: {
    value: 600_000,
    unit: 'ms',
    bounds: 'How long a mock may take to answer',
    why: 'Nobody waits longer for a run.',
    where: '400 (lib/core/session/session-tool)',
  },
  results: {
    value: 1_000,
    unit: '',
    bounds: 'Results given in one request',
    why: 'No answer has had more calls.',
    where: '400 (lib/core/api/run-operations)',
  },
  steps: {
    value: 1_000,
    unit: '',
    bounds: 'Requests of one run',
    why: 'A loop that goes astray must end.',
    where: '400 (lib/core/session/session-config)',
  },
  continuations: {
    value: 100,
    unit: '',
    bounds: 'Answers of a run that are continued because they were paused',
    why: 'As above.',
    where: '400 (lib/core/session/session-config)',
  },
  variableName: {
    value: 100,
    unit: 'characters',
    bounds: 'The name of a variable',
    why: 'It is written into texts by hand.',
    where: '400 (lib/core/session/session-config)',
  },
  variableCharacters: {
    value: 1_000_000,
    unit: 'characters',
    bounds: 'The value of a variable',
    why: 'It may be a document.',
    where: '400 (lib/core/session/session-config)',
  },
  repeats: {
    value: 100,
    unit: '',
    bounds: 'How often one start is run in a series',
    why: 'Each costs money.',
    where: '400 (lib/core/api/repeat-operations)',
  },
  bulkIds: {
    value: 10_000,
    unit: '',
    bounds: 'Sessions changed in one request',
    why: 'Each is written by itself.',
    where: '400 (lib/core/api/session-operations)',
  },
  matchedAtOnce: {
    value: 1_000,
    unit: '',
    bounds: 'Of those a filter lets through, sessions changed between two turns of others',
    why: 'Others are answered in between.',
    where: 'The next ones follow (lib/server/session/change-sessions)',
  },
  exported: {
    value: 1_000,
    unit: '',
    bounds: 'Sessions in one archive',
    why: 'It is written while it is sent, and somebody waits for it.',
    where: '400 (lib/server/file/export-sessions)',
  },

  // Texts with variables
  filledCharacters: {
    value: 16 * MB,
    unit: 'characters',
    bounds: 'What variables, or an input, add to a message, a system prompt or the result of a mock',
    why: 'A value of 1 MB that is named 300 times would be 300 MB.',
    where: '400, for a mock a failed result; either names the variable (lib/core/session/fill-variables)',
  },
  filledPlaces: {
    value: 10_000,
    unit: '',
    bounds: 'Places in one text that name a variable, or a part of the input',
    why: 'Each is looked up by itself, and nobody writes so many.',
    where: 'As above',
  },

  // Tries
  passwordLength: {
    value: 8,
    unit: 'characters',
    bounds: 'The least a password holds, blanks not counted',
    why: 'With the bounds below, shorter ones could be guessed.',
    where: 'The server does not start (lib/server/env)',
  },
  passwordTries: {
    value: 5,
    unit: '',
    bounds: 'Wrong passwords of one client in 15 minutes',
    why: 'A person mistypes twice; a program guesses.',
    where: '429 with Retry-After (lib/server/access/check-password)',
  },
  passwordTriesOfAll: {
    value: 100,
    unit: '',
    bounds:
      'Wrong passwords of all clients in 15 minutes; who has given the right one before is let in all the same',
    why: 'Many addresses are no way around the bound for one.',
    where: '429 with Retry-After (lib/server/access/check-password)',
  },
  linkTries: {
    value: 60,
    unit: '',
    bounds: 'Links that lead nowhere, asked for by one client in 15 minutes',
    why: 'Reading a link is never counted, and a link that has expired may be asked for again.',
    where: '429 with Retry-After (lib/server/share/link-tries)',
  },
  linkTriesOfAll: {
    value: 10_000,
    unit: '',
    bounds: 'The same of all clients; who has read a link before reads on all the same',
    why: 'Many addresses are no way around the bound for one.',
    where: '429 with Retry-After (lib/server/share/link-tries)',
  },
  triesMs: {
    value: 15 * 60_000,
    unit: 'ms',
    bounds: 'How long a wrong try is counted',
    why: 'Who was wrong five times should not have to wait for an hour.',
    where: 'lib/server/access/create-try-limiter',
  },

  // Connections
  headersMs: {
    value: 15_000,
    unit: 'ms',
    bounds: 'How long a client may take for the headers of a request',
    why: 'A client that sends a byte now and then must not hold a connection.',
    where: '408 (lib/edge/create-edge)',
  },
  requestMs: {
    value: 300_000,
    unit: 'ms',
    bounds: 'How long a client may take for a whole request, body included; answers may take any time',
    why: '32 MB over a line of 1 Mbit/s.',
    where: '408 (lib/edge/create-edge)',
  },
  idleMs: {
    value: 65_000,
    unit: 'ms',
    bounds: 'How long a connection stays open between two requests',
    why: 'Longer than the 60 seconds after which proxies give theirs up, so that none is closed under a request.',
    where: 'The connection is closed (lib/edge/create-edge)',
  },
  connections: {
    value: 4000,
    unit: '',
    bounds:
      'Open connections; fewer where the system allows fewer open files: 256 of those are left for everything else',
    why: 'Without files to open nothing works, not even for those who are connected.',
    where: '503 (lib/edge/bound-connections)',
  },
  connectionsOfOne: {
    value: 256,
    unit: '',
    bounds: 'Open connections from one address of another machine',
    why: 'One client must not take them all. An office behind one address has six for each browser.',
    where: '503 (lib/edge/bound-connections)',
  },

  // The end of the server
  finishingMs: {
    value: 2500,
    unit: 'ms',
    bounds: 'How long a server that was asked to end waits for requests under way',
    why: 'Event streams are told to connect again, and end at once; a save or an export may still need a moment.',
    where: 'Their connections are closed (lib/edge/end-server)',
  },
  endingMs: {
    value: 4000,
    unit: 'ms',
    bounds: 'How long it takes to end, all in all',
    why: 'Service managers and people lose patience.',
    where: 'The process ends with 0; what was shown was stored before (lib/edge/end-server)',
  },
  killMs: {
    value: 4500,
    unit: 'ms',
    bounds: 'How long `npm start` waits for it, should it be too busy to hear',
    why: 'As above.',
    where: 'It is killed (lib/command/serve)',
  },
  sameSignalMs: {
    value: 500,
    unit: 'ms',
    bounds: 'How long after a signal another is taken for the same',
    why: 'npm passes on what the terminal sends to everybody: Ctrl+C comes twice.',
    where: 'Later ones end the server at once (lib/edge/end-server)',
  },
});
