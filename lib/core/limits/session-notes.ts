import type { LimitNote } from './limit-note';
import type { limits } from './limits.mjs';

/** Of what a session holds, and what is done with it. */
export const sessionNotes = {
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
  formRows: {
    bounds: 'Lines of the tree of a schema in the form of a tool',
    why: 'The largest of published tools have some hundreds.',
    where: 'The form says that there are more (lib/core/tool-form/read/list-rows)',
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
} satisfies Partial<Record<keyof typeof limits, LimitNote>>;
