import type { limits } from './limits.mjs';

export interface LimitNote {
  /** What cannot be more than that. */
  bounds: string;
  why: string;
  /** What happens there, and in which file it is held. */
  where: string;
}

/** What stands on `public/docs/limits.md` beside each bound. Apart from the values, which a page loads too. */
export const limitNotes: Readonly<Record<keyof typeof limits, LimitNote>> = {
  targetLength: {
    bounds: 'The path and query of a request',
    why: 'No page and no call has a longer one.',
    where: '414 (lib/edge/find-fault)',
  },
  headerBytes: {
    bounds: 'All headers of a request together, cookies included',
    why: 'Other programs under the same host name may have left cookies of 16 KB.',
    where: '431 (lib/edge/create-edge)',
  },
  loginBody: {
    bounds: 'The body of a login',
    why: 'It holds a password, and is the one body that is read before somebody has given it.',
    where: '413, counted as a wrong try (lib/server/http/read-body)',
  },
  loginBodyMs: {
    bounds: 'How long the body of a login may take to arrive',
    why: 'It is short, and whoever sends it slowly has given no password yet.',
    where: '408, counted as a wrong try (lib/server/http/read-body)',
  },
  ordinaryBody: {
    bounds: 'The body of a request that carries no messages, tools, schemas, results or files',
    why: 'The longest holds 10,000 session ids.',
    where: '413 (lib/server/http/read-body)',
  },
  largeBody: {
    bounds: 'The body of a request that carries messages, tools, schemas, results or a file',
    why: 'The Messages API itself takes no more.',
    where: '413 (lib/server/http/read-body)',
  },
  drainedBytes: {
    bounds: 'What is still taken, and thrown away, of a body that was refused',
    why: 'A client that sends all before it reads would never see the answer.',
    where: 'The connection is closed (lib/edge/close-unread)',
  },
  drainedMs: {
    bounds: 'How long the rest of a refused body is taken',
    why: 'As above, for a client that never stops.',
    where: 'The connection is closed (lib/edge/close-unread)',
  },
  jsonDigits: {
    bounds: 'Digits of one number in a JSON body',
    why: 'No request has one near that length, and a number of 31 MB keeps the parser busy for a third of a second.',
    where: '400 (lib/core/json/create-json-guard)',
  },
  jsonNames: {
    bounds: 'Different keys in a JSON body',
    why: 'The engine remembers each: 1.5 million of them took 9 seconds. A table with the ids of 5,000 turns has 5,000.',
    where: '400 (lib/core/json/create-json-guard)',
  },
  ordinaryKeys: {
    bounds: 'Keys in a body without messages, tools, schemas, results or files',
    why: 'Such a body is a form.',
    where: '400 (lib/core/json/create-json-guard)',
  },
  ordinaryEntries: {
    bounds: 'Values of all arrays and objects of such a body',
    why: 'The longest list of ids has 10,000.',
    where: '400 (lib/core/json/create-json-guard)',
  },
  largeKeys: {
    bounds: 'Keys in a body with messages, tools, schemas or results',
    why: 'A conversation of 5,000 turns has about 60,000. Each is looked at before the body is believed.',
    where: '400 (lib/core/json/create-json-guard)',
  },
  largeEntries: {
    bounds: 'Values of all arrays and objects of such a body',
    why: 'A schema with an enum of 200,000 passes.',
    where: '400 (lib/core/json/create-json-guard)',
  },
  fileKeys: {
    bounds: 'Keys in a file that is imported',
    why: 'A session of 5,000 turns in a file of 20 MB has less than half of that.',
    where: '400 (lib/core/json/create-json-guard)',
  },
  fileEntries: {
    bounds: 'Values of all arrays and objects of a file, and its lines',
    why: 'As above.',
    where: '400 (lib/core/json/create-json-guard)',
  },
  jsonDepth: {
    bounds: 'Levels of nesting in a JSON body, and in the text of a tool',
    why: 'Whoever writes a deeper value out again, level by level, may run out of stack.',
    where: '400 (lib/core/json/create-json-guard)',
  },
  title: {
    bounds: "A session's title",
    why: 'A list shows one line of it.',
    where: '400 (lib/core/session/session-input)',
  },
  tags: {
    bounds: 'Tags of a session',
    why: 'They stand in one row.',
    where: '400 (lib/core/session/session-input)',
  },
  tagLength: {
    bounds: 'A tag',
    why: 'As above.',
    where: '400 (lib/core/session/session-input)',
  },
  messages: {
    bounds: 'Messages a session is created with',
    why: 'The longest real conversation has a tenth of them.',
    where: '400 (lib/core/api/session-operations)',
  },
  tools: {
    bounds: 'Tools of a session, a preset or a run',
    why: 'The most known of one program is some hundreds.',
    where: '400 (lib/core/api)',
  },
  silencedFindings: {
    bounds: 'Silenced findings of one tool',
    why: 'Whoever silences more wants no advice on the tool: a whole rule can be silenced in it.',
    where: '400 (lib/core/session/session-tool)',
  },
  silencedRule: {
    bounds: 'The name of the rule of a silenced finding',
    why: 'Rules are named by a few words.',
    where: '400 (lib/core/tool/silence)',
  },
  silencedPath: {
    bounds: 'The place of a silenced finding',
    why: 'It is compared with every finding of the tool. What lies deeper is silenced with its rule.',
    where: '400 (lib/core/tool/silence)',
  },
  silenceReason: {
    bounds: 'Why a finding is silenced',
    why: 'It is read in a list.',
    where: '400 (lib/core/tool/silence)',
  },
  mockRules: {
    bounds: 'Rules of one mock',
    why: 'They are tried one after another.',
    where: '400 (lib/core/session/session-tool)',
  },
  mockDelayMs: {
    bounds: 'How long a mock may take to answer',
    why: 'Nobody waits longer for a run.',
    where: '400 (lib/core/session/session-tool)',
  },
  lintFindings: {
    bounds: 'Findings about the tools of one request',
    why: 'Each comes with its reason. A thousand tools with a hundred findings each would be 50 MB.',
    where: 'The last one says how many there are besides (lib/core/lint)',
  },
  instances: {
    bounds: 'Values that are held against a schema in one request',
    why: 'Each has its own list of errors.',
    where: '400 (lib/core/api/schema-operations)',
  },
  samples: {
    bounds: 'Samples of a schema made in one request',
    why: 'Nobody looks at more, and each is held against the schema.',
    where: '400 (lib/core/api/schema-operations)',
  },
  sampleTries: {
    bounds: 'Values that are tried for one sample of a schema',
    why: 'A schema may allow nothing, and nobody can tell but by trying.',
    where: '400, which names the keyword that was not satisfied (lib/core/sample)',
  },
  results: {
    bounds: 'Results given in one request',
    why: 'No answer has had more calls.',
    where: '400 (lib/core/api/run-operations)',
  },
  callReports: {
    bounds: 'Reports of what an answerer does for one call',
    why: 'Each is an event of the log, and a line of the card.',
    where: 'Further ones are left out; the last one kept says so (lib/core/run/answer-calls)',
  },
  steps: {
    bounds: 'Requests of one run',
    why: 'A loop that goes astray must end.',
    where: '400 (lib/core/session/session-config)',
  },
  continuations: {
    bounds: 'Answers of a run that are continued because they were paused',
    why: 'As above.',
    where: '400 (lib/core/session/session-config)',
  },
  variableName: {
    bounds: 'The name of a variable',
    why: 'It is written into texts by hand.',
    where: '400 (lib/core/session/session-config)',
  },
  variableCharacters: {
    bounds: 'The value of a variable',
    why: 'It may be a document.',
    where: '400 (lib/core/session/session-config)',
  },
  repeats: {
    bounds: 'How often one start is repeated',
    why: 'Each costs money.',
    where: '400 (lib/core/api/repeat-operations)',
  },
  bulkIds: {
    bounds: 'Sessions changed in one request',
    why: 'Each is written by itself.',
    where: '400 (lib/core/api/session-list-operations)',
  },
  matchedAtOnce: {
    bounds: 'Of those a filter lets through, sessions changed between two turns of others',
    why: 'Others are answered in between.',
    where: 'The next ones follow (lib/server/session/list/change-sessions)',
  },
  exported: {
    bounds: 'Sessions in one archive',
    why: 'It is written while it is sent, and somebody waits for it.',
    where: '400 (lib/server/file/export-sessions)',
  },
  importedText: {
    bounds: 'A text that tools are brought in from, or what stands at an address',
    why: 'The longest public description of an API has 12 MB, most of it of the answers.',
    where: '400 (lib/server/tool/import-tools)',
  },
  importedProgram: {
    bounds: 'A program that tools are brought in from',
    why: 'It is parsed whole, and its tree takes some fifty times its length.',
    where: '400 (lib/core/tool-import/read-tools)',
  },
  importedTools: {
    bounds: 'Tools that are brought in at once',
    why: 'A session holds 1,000; a description of an API may have more to choose from.',
    where: '400 (lib/core/tool-import/import-tools)',
  },
  fetchMs: {
    bounds: 'How long an address may take to answer, with all others it sends on to',
    why: 'Somebody waits for it.',
    where: '400 (lib/server/outgoing/fetch-guarded)',
  },
  libraryTools: {
    bounds: 'Tools of the library, archived ones too',
    why: 'A search reads the names and descriptions of all of them.',
    where: '409 (lib/server/tool-library/create-library-tool)',
  },
  libraryBytes: {
    bounds: 'All versions of all library tools',
    why: 'They lie in the database, and in every backup of it.',
    where: '409 (lib/server/tool-library/insert-version)',
  },
  toolVersions: {
    bounds: 'Versions of one library tool',
    why: 'None is ever taken away. Begin another tool where a history is longer.',
    where: '409 (lib/server/tool-library/add-version)',
  },
  versionText: {
    bounds: 'The definition of one version',
    why: 'A request of 32 MB would hold no more than some of them.',
    where: '400 (lib/core/api/library-operations)',
  },
  versionNote: {
    bounds: 'The note of a version',
    why: 'A list shows some lines of it.',
    where: '400 (lib/core/api/library-operations)',
  },
  toolSets: {
    bounds: 'Sets of library tools',
    why: 'They are listed all at once.',
    where: '409 (lib/server/tool-library/create-tool-set)',
  },
  setTools: {
    bounds: 'Tools of one set',
    why: 'Each is read by itself where the set is taken.',
    where: '400 (lib/core/api/tool-set-operations)',
  },
  toldUses: {
    bounds: 'Sessions that are named where a library tool is used',
    why: 'The others are counted.',
    where: 'The newest are told (lib/server/tool-library/find-uses)',
  },
  imageBytes: {
    bounds: 'An image that is attached',
    why: 'The Messages API takes no larger one.',
    where: 'It is not attached (lib/core/attachment/read-attachment)',
  },
  imageSide: {
    bounds: 'Pixels on a side of an image that is attached',
    why: 'As above.',
    where: 'It is not attached (lib/core/attachment/read-attachment)',
  },
  manyImages: {
    bounds: 'Images of one message that may have that many pixels on a side',
    why: 'The Messages API wants smaller ones where a request has more.',
    where: 'The next one is not attached where one is larger (lib/core/attachment/find-excess)',
  },
  manyImagesSide: {
    bounds: 'Pixels on a side of an image where there are more images than that',
    why: 'As above.',
    where: 'It is not attached (lib/core/attachment/find-excess)',
  },
  requestImages: {
    bounds: 'Images of a request, where the model reads a million tokens',
    why: 'The Messages API takes no more.',
    where: 'A problem of the request, and not attached (lib/core/request/field/check-size)',
  },
  requestImagesOfSmall: {
    bounds: 'Images of a request, where the model reads less',
    why: 'As above.',
    where: 'As above',
  },
  requestPages: {
    bounds: 'Pages of all PDFs that are attached, where the model reads a million tokens',
    why: 'The Messages API takes no more.',
    where: 'It is not attached (lib/core/attachment/find-excess)',
  },
  requestPagesOfSmall: {
    bounds: 'Pages of all PDFs that are attached, where the model reads less',
    why: 'As above.',
    where: 'As above',
  },
  attachedBytes: {
    bounds: 'All files that are attached to a message',
    why: 'In base64 they are a third longer, and the Messages API takes 32 MB.',
    where: 'The next one is not attached (lib/core/attachment/find-excess)',
  },
  uploadedBytes: {
    bounds: 'A file that is uploaded',
    why: 'It is held in memory on its way. The Files API itself takes 500 MB.',
    where: '413 (lib/server/stored-file/read-upload)',
  },
  storedBytes: {
    bounds: 'All files that were uploaded, and all that links show',
    why: 'They lie in the database, and in every backup of it.',
    where: '409 (lib/server/stored-file/upload-file)',
  },
  sharedFileBytes: {
    bounds: 'All files that one link shows',
    why: 'They are copied, and lie in the database with the link.',
    where: 'The others are left out, and said to be (lib/server/share/collect-files)',
  },
  sessionFiles: {
    bounds: 'Files of one session that are listed and exported',
    why: 'The Files API is asked for each by itself.',
    where: 'The others are counted (lib/server/stored-file/find-session-files)',
  },
  filledCharacters: {
    bounds: 'What variables, or an input, add to a message, a system prompt or the result of a mock',
    why: 'A value of 1 MB that is named 300 times would be 300 MB.',
    where: '400, for a mock a failed result; either names the variable (lib/core/variables/fill-variables)',
  },
  filledPlaces: {
    bounds: 'Places in one text that name a variable, or a part of the input',
    why: 'Each is looked up by itself, and nobody writes so many.',
    where: 'As above',
  },
  passwordLength: {
    bounds: 'The least a password holds, blanks not counted',
    why: 'With the bounds below, shorter ones could be guessed.',
    where: 'The server does not start (lib/server/env)',
  },
  passwordTries: {
    bounds: 'Wrong passwords of one client in 15 minutes',
    why: 'A person mistypes twice; a program guesses.',
    where: '429 with Retry-After (lib/server/access/check-password)',
  },
  passwordTriesOfAll: {
    bounds:
      'Wrong passwords of all clients in 15 minutes; who has given the right one before is let in all the same',
    why: 'Many addresses are no way around the bound for one.',
    where: '429 with Retry-After (lib/server/access/check-password)',
  },
  linkTries: {
    bounds: 'Links that lead nowhere, asked for by one client in 15 minutes',
    why: 'Reading a link is never counted, and a link that has expired may be asked for again.',
    where: '429 with Retry-After (lib/server/share/link-tries)',
  },
  linkTriesOfAll: {
    bounds: 'The same of all clients; who has read a link before reads on all the same',
    why: 'Many addresses are no way around the bound for one.',
    where: '429 with Retry-After (lib/server/share/link-tries)',
  },
  triesMs: {
    bounds: 'How long a wrong try is counted',
    why: 'Who was wrong five times should not have to wait for an hour.',
    where: 'lib/server/access/create-try-limiter',
  },
  headersMs: {
    bounds: 'How long a client may take for the headers of a request',
    why: 'A client that sends a byte now and then must not hold a connection.',
    where: '408 (lib/edge/create-edge)',
  },
  requestMs: {
    bounds: 'How long a client may take for a whole request, body included; answers may take any time',
    why: '32 MB over a line of 1 Mbit/s.',
    where: '408 (lib/edge/create-edge)',
  },
  idleMs: {
    bounds: 'How long a connection stays open between two requests',
    why: 'Longer than the 60 seconds after which proxies give theirs up, so that none is closed under a request.',
    where: 'The connection is closed (lib/edge/create-edge)',
  },
  connections: {
    bounds:
      'Open connections; fewer where the system allows fewer open files: 256 of those are left for everything else',
    why: 'Without files to open nothing works, not even for those who are connected.',
    where: '503 (lib/edge/bound-connections)',
  },
  connectionsOfOne: {
    bounds: 'Open connections from one address of another machine',
    why: 'One client must not take them all. An office behind one address has six for each browser.',
    where: '503 (lib/edge/bound-connections)',
  },
  turnCache: {
    bounds: 'Turns that were read lately and are held for the next request of their session',
    why: 'A conversation of 5,000 turns has about 20 MB.',
    where: 'The oldest are read again (lib/server/store/get-turn-cache)',
  },
  heldBodies: {
    bounds: 'Request bodies over 64 KB that are held for the next run of their session',
    why: 'The next request begins with what the last one sent, up to 32 MB.',
    where: 'The oldest are written anew (lib/server/claude/borrow-body-writer)',
  },
  logSlice: {
    bounds: "What is read of a run's log at once",
    why: 'A log may hold more than there is memory.',
    where: 'The next slice is read when this one was sent (lib/server/run/watch/read-run-slice)',
  },
  heldEvents: {
    bounds: 'Events of a live run that are held for those who watch it',
    why: 'Who is further behind reads the database.',
    where: 'The oldest are let go (lib/server/run/watch/run-hub)',
  },
  streamRuns: {
    bounds: 'Runs one event stream follows',
    why: 'All windows of a browser share one stream, and each shows a run or two.',
    where: '400 (lib/core/api/event-operations)',
  },
  finishingMs: {
    bounds: 'How long a server that was asked to end waits for requests under way',
    why: 'Event streams are told to connect again, and end at once; a save or an export may still need a moment.',
    where: 'Their connections are closed (lib/edge/end-server)',
  },
  endingMs: {
    bounds: 'How long it takes to end, all in all',
    why: 'Service managers and people lose patience.',
    where: 'The process ends with 0; what was shown was stored before (lib/edge/end-server)',
  },
  killMs: {
    bounds: 'How long `npm start` waits for it, should it be too busy to hear',
    why: 'As above.',
    where: 'It is killed (lib/command/serve)',
  },
  sameSignalMs: {
    bounds: 'How long after a signal another is taken for the same',
    why: 'npm passes on what the terminal sends to everybody: Ctrl+C comes twice.',
    where: 'Later ones end the server at once (lib/edge/end-server)',
  },
};
