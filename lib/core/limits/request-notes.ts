import type { LimitNote } from './limit-note';
import type { limits } from './limits.mjs';

/** Of what arrives at the server, who may come in, and what it holds open. */
export const requestNotes = {
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
} satisfies Partial<Record<keyof typeof limits, LimitNote>>;
