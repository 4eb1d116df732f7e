import type { Severity } from '@/lib/core/tool/tool-finding';

interface RequestRule {
  severity: Severity;
  /** What a request that keeps the rule is like. */
  title: string;
  /** Where the rule comes from: a public page of the documentation, by its name. */
  source: string;
}

const warning = (title: string, source: string) => ({ severity: 'warning', title, source }) as const;
const info = (title: string, source: string) => ({ severity: 'info', title, source }) as const;
const error = (title: string, source: string) => ({ severity: 'error', title, source }) as const;

/**
 * Every rule about a request that is not about its tools (those are `toolRules`), by its id. The API refuses what breaks
 * an `error`.
 */
export const requestRules = {
  'request-object': error('The body is a JSON object', 'Messages API reference'),
  'missing-field': error('What the API needs is there', 'Messages API reference'),
  'wrong-kind': error('Fields hold the kind of value the API expects', 'Messages API reference'),
  'unknown-field': error('There is no field the API does not know', 'API errors: extra inputs'),
  'unknown-value': error('Fields hold a value the API knows', 'Messages API reference'),
  'value-range': error('Numbers and texts stay within their bounds', 'Messages API reference'),
  'more-problems': error('A list of problems stays short', 'Messages API reference'),

  'request-size': error('A request has 32 MB at most', 'API overview: request size limits'),
  'image-count': error('A request has no more images than the model takes', 'Vision: limits'),

  'ended-model': error('The model still answers', 'Model deprecations'),
  'foreign-model': error("The model is one of Claude's", 'Models overview'),
  'beta-name': error('Betas are names', 'Beta headers'),
  'beta-clash': error('Betas go together', 'Beta headers'),
  'beta-missing': error('The header names the betas that are used', 'Beta headers'),
  'speed-support': error('The model has the speed that is asked for', 'Fast mode: supported models'),
  'fallback-support': error('The model takes fallbacks', 'Fallbacks'),
  'edit-order': error('Thinking is the first thing that is cleared', 'Context editing'),
  'edit-thinking': error('Thinking is cleared only where there is any', 'Context editing'),
  'format-prefill': error(
    'An answer with a format is not begun for the model',
    'Structured outputs: compatibility',
  ),
  'citation-mix': error('Citations are on for all documents or for none', 'Citations'),
  'citations-with-format': error(
    'Citations do not go with an output format',
    'Structured outputs: compatibility',
  ),
  'stop-sequence': error('A stop sequence holds more than blanks', 'Messages API reference: stop_sequences'),
  'cache-automatic': error(
    'Automatic caching agrees with the last block',
    'Prompt caching: automatic caching',
  ),
  'sampling-removed': error('Sampling is left to the model', 'API versions: 2026-10-21'),
  'output-limit': error('max_tokens is what the model can write', 'Models overview: max output'),
  'zero-tokens': error('A request for no tokens only warms the cache', 'Messages API reference: max_tokens'),
  'thinking-support': error('The model can think as it is told to', 'Extended thinking: supported models'),
  'thinking-budget': error(
    'The budget for thinking leaves room to answer',
    'Extended thinking: budget_tokens',
  ),
  'effort-support': error('The model has the effort that is asked for', 'Effort'),
  'output-schema': error('The output format can be enforced', 'Structured outputs: JSON Schema limitations'),
  'cache-count': error('A request has at most four cache breakpoints', 'Prompt caching: limits'),
  'cache-order': error('Long-lived cache breakpoints come first', 'Prompt caching: mixing TTLs'),

  'no-messages': error('There is something to answer', 'Messages API reference: messages'),
  'message-count': error('A conversation has at most 100,000 messages', 'Messages API reference: messages'),
  'empty-message': error('Every message says something', 'API errors: empty content'),
  'empty-text': error('Every text says something', 'API errors: empty content'),
  'misplaced-block': error(
    'Each kind of block stands in a message of its role',
    'Messages API reference: content blocks',
  ),
  'user-citations': error('Only answers carry citations', 'API versions: 2026-10-21'),
  'unsendable-block': error(
    'Blocks hold what the API takes in them',
    'Messages API reference: content blocks',
  ),
  'system-content': error('System messages hold text', 'Mid-conversation system messages'),
  'call-name': error('A call names its tool', 'Handle tool calls: tool_use'),
  'call-input': error('The input of a call is an object', 'Handle tool calls: tool_use'),
  'call-id': error('Call ids hold letters, digits, _ and -', 'Handle tool calls: tool_use'),
  'failed-result': error('A failed result holds text only', 'Handle tool calls: is_error'),
  'result-content': error('A result holds what can be sent', 'Handle tool calls: tool_result content'),
  'first-message': error('The user speaks first', 'Messages API reference: messages'),
  'system-place': error('System messages stand where they may', 'Mid-conversation system messages'),
  'system-support': error(
    'The model takes system messages',
    'Mid-conversation system messages: supported models',
  ),
  'prefill-support': error('The model is not given the beginning of its answer', 'Prefill: supported models'),
  'prefill-end': error(
    'The beginning of an answer does not end with a blank',
    'API errors: final assistant content',
  ),
  'unanswered-call': error('Every call has a result in the next message', 'Handle tool calls'),
  'late-results': error('Results come first in their message', 'Handle tool calls: formatting results'),
  'call-id-twice': error('Every call has an id of its own', 'Handle tool calls'),
  'stray-result': error('Every result answers a call of the message before', 'Handle tool calls'),
  'double-result': error('A call has one result', 'Handle tool calls'),
  'toolset-name': error('The result of a toolset names it', 'Toolsets: results'),
  'tool-reference': error('References name a tool of the request', 'Tool search'),
  'server-result': error('Results of server tools follow their call', 'Server tools'),
  'server-call': error('Calls of server tools have their result', 'Server tools'),
  'server-tool-gone': error(
    'A server tool that is still to run is in the request',
    'Server tools: paused turns',
  ),
  'code-result': error('Results for code hold text only', 'Programmatic tool calling: results'),
  'results-only': error(
    'Nothing stands beside results while the server waits',
    'Programmatic tool calling: results',
  ),
  'container-missing': error('Code that waits has its container', 'Programmatic tool calling: containers'),
  'toolset-result': error('Results of a toolset hold what it takes', 'Toolsets: results'),
  'signed-block': error(
    'What is signed goes back as it came',
    'Extended thinking: preserving thinking blocks',
  ),
  'turn-thinking': error(
    'An answer that waits begins with its thinking',
    'Extended thinking: preserving thinking blocks',
  ),
  'reference-unresolved': error('Tool changes name a tool there is', 'Mid-conversation tool changes'),

  'tool-version': error('The version of a tool is one there is', 'Tool reference'),
  'toolset-member': error('A toolset has the members that are set', 'Toolsets: configs'),
  domains: error('Domains are one list of plain names', 'Web search tool: domain filtering'),
  'deferred-search': error('The tool that searches for tools is loaded', 'Tool search'),
  'code-callers': error(
    'Code may call the tool on this model',
    'Programmatic tool calling: supported models',
  ),
  'code-schema': error('A tool for code has a schema without circles', 'Programmatic tool calling: schemas'),
  'advisor-model': error('The model may be advised by the other', 'Advisor tool: model pairings'),
  'mcp-name': error('MCP servers have names of their own', 'MCP connector'),
  'mcp-server': error('A toolset names an MCP server of the request', 'MCP connector'),
  'mcp-toolset': error('An MCP server has one toolset', 'MCP connector'),
  'mcp-unused': error('Every MCP server has a toolset', 'MCP connector'),
  'tool-object': error('Tools are JSON objects', 'Define tools'),

  'ending-model': warning('The model goes on answering', 'Model deprecations'),
  'unknown-model': warning('The model is a known one', 'Models overview'),
  'old-beta': warning('The header names no beta that is over', 'Beta headers'),
  'old-thinking': warning('Thinking is asked for in the way that stays', 'Adaptive thinking'),
  'fast-beta': warning('Fast mode has its beta', 'Fast mode'),
  'forced-thinking': warning('A forced call and thinking go together', 'Tool use with thinking'),
  'split-results': warning('All results of an answer stand in one message', 'Parallel tool use'),
  'text-after-results': warning(
    'Results end their message',
    'Handle tool calls: empty answers after results',
  ),
  'history-without-tools': warning('What was called before is still in the request', 'Handle tool calls'),
  'search-missing': warning('Deferred tools can be found', 'Tool search'),
  'caller-missing': warning('Code that may call a tool can run', 'Programmatic tool calling'),
  'old-tool': warning('Tools are of the version the model knows best', 'Tool reference'),
  'unknown-block': warning('Blocks are of known types', 'Messages API reference: content blocks'),
  'prompt-length': warning('The prompt fits into the context', 'Context windows'),
  'personal-user-id': warning('user_id tells nothing of a person', 'Messages API reference: metadata'),
  'unknown-beta': info('Betas are known ones', 'Beta headers'),
  'two-code-environments': info('Code runs in one place', 'Web search tool: dynamic filtering'),
  'more-advice': info('A list of advice stays short', 'Messages API reference'),
} as const satisfies Record<string, RequestRule>;

export type RequestRuleId = keyof typeof requestRules;

/** What a rule says of itself, by its id; undefined for one that is not among these. */
export const findRequestRule = (id: string): RequestRule | undefined =>
  Object.hasOwn(requestRules, id) ? requestRules[id as RequestRuleId] : undefined;
