import { makeId } from '@/lib/core/claude/make-id';
import type { Block } from '@/lib/core/claude/message';
import { fillIntent } from './plan/fill-intent';
import { type Plan, planCalls } from './plan/plan-calls';
import { forceServerTool, planServerTool, type ServerCall } from './plan/plan-server-tools';
import type { PlannedCall } from './plan/planned-call';
import { rankTools } from './plan/rank-tools';
import { readToolWords } from './plan/read-tool-words';
import { describeServerCall } from './reply/describe-server-call';
import { explainCalls } from './reply/explain-calls';
import { toServerCall } from './reply/to-server-call';
import { toServerResult } from './reply/to-server-result';
import { toThinking } from './reply/to-thinking';
import { writeAnswer } from './reply/write-answer';
import { writeLeadIn } from './reply/write-lead-in';
import { writeStructured } from './reply/write-structured';
import type { SimulatorRequest } from './request/read-request';

/** The content of an answer, and why it ends. */
export interface DecidedAnswer {
  content: Block[];
  stop_reason: string;
}

/**
 * Decides what to answer: calls of client tools, a simulated server tool, or text.
 *
 * @param seed tells this answer's ids from every other's
 */
export function decideAnswer(request: SimulatorRequest, seed: string): DecidedAnswer {
  const { choice, conversation } = request;
  const isForced = choice.type === 'any' || choice.type === 'tool';
  const isAfterResults = conversation.current.rounds.length > 0;
  const plan = planCalls(
    conversation,
    request.callable.filter((tool) => tool.kind !== 'server'),
  );
  const planned = plan.calls.length > 0 || !isForced ? plan.calls : forceCall(request, plan);
  const calls = choice.isSingle ? planned.slice(0, 1) : planned;
  if (calls.length > 0) {
    const thinking = isForced ? [] : toThinking(request.thinking, explainCalls(calls), isAfterResults, seed);
    const leadIn = isForced ? [] : [{ type: 'text', text: writeLeadIn(calls) }];
    return {
      content: [
        ...thinking,
        ...leadIn,
        ...toSearchBlocks(request, calls, seed),
        ...calls.map((call, index) => toCallBlock(call, index, seed)),
      ],
      stop_reason: 'tool_use',
    };
  }
  const serverCall = findServerCall(request, plan, isForced);
  if (serverCall) return answerWithServerTool(request, serverCall, isForced, seed);
  return answerInText(request, plan, isAfterResults, seed);
}

/** A call nobody asked for, because one must be made: the likeliest tool, filled as well as may be. */
function forceCall(request: SimulatorRequest, { prompt }: Plan): PlannedCall[] {
  const offered = request.callable.filter((tool) => tool.kind !== 'server');
  const [best] = rankTools(prompt, offered.map(readToolWords));
  if (!best) return [];
  const filled = fillIntent(best.tool, prompt, [{ start: 0, end: prompt.text.length }]);
  return filled.variants.slice(0, 8).map((input) => ({
    tool: best.tool,
    input,
    reason: { matched: best.matched, sources: filled.sources },
  }));
}

function toCallBlock({ tool, input }: PlannedCall, index: number, seed: string): Block {
  return {
    type: 'tool_use',
    id: makeId('toolu_', `${seed} ${index}`),
    name: tool.name,
    input,
    caller: { type: 'direct' },
    ...(tool.toolset_name === undefined ? {} : { toolset_name: tool.toolset_name }),
  };
}

/** A deferred tool is found by a tool search before its first call. Source: API documentation, "Tool search". */
function toSearchBlocks(
  { tools, conversation }: SimulatorRequest,
  calls: readonly PlannedCall[],
  seed: string,
): Block[] {
  const search = tools.find((tool) => tool.serverType?.startsWith('tool_search_tool_'));
  const rounds = [...conversation.earlier, conversation.current].flatMap((exchange) =>
    exchange.rounds.flat(),
  );
  const names = calls.filter(({ tool }) => tool.isDeferred).map(({ tool }) => tool.name);
  const found = [...new Set(names)].filter((name) => !rounds.some(({ call }) => call.name === name));
  if (!search || found.length === 0) return [];
  const id = makeId('srvtoolu_', `${seed} search`);
  const query = search.name.endsWith('regex')
    ? { pattern: found.join('|') }
    : { query: found.join(' ').replace(/[_-]/g, ' ') };
  const tool_references = found.map((tool_name) => ({ type: 'tool_reference', tool_name }));
  return [
    { type: 'server_tool_use', id, name: search.name, input: query, caller: { type: 'direct' } },
    {
      type: 'tool_search_tool_result',
      tool_use_id: id,
      content: { type: 'tool_search_tool_search_result', tool_references },
    },
  ];
}

function findServerCall(request: SimulatorRequest, { prompt }: Plan, isForced: boolean): ServerCall | null {
  const { conversation, callable } = request;
  // Once results are there, the question is about them.
  if (conversation.current.rounds.length > 0 && !isForced) return null;
  return planServerTool(prompt, callable) ?? (isForced ? forceServerTool(prompt, callable) : null);
}

function answerWithServerTool(
  request: SimulatorRequest,
  call: ServerCall,
  isForced: boolean,
  seed: string,
): DecidedAnswer {
  const id = makeId('srvtoolu_', `${seed} 0`);
  const thought = `The message asks for something \`${call.name}\` does.`;
  const thinking = isForced ? [] : toThinking(request.thinking, thought, false, seed);
  const text = { type: 'text', text: describeServerCall(call) };
  return {
    content: [...thinking, toServerCall(id, call), toServerResult(id, call), text],
    stop_reason: 'end_turn',
  };
}

function answerInText(
  request: SimulatorRequest,
  plan: Plan,
  isAfterResults: boolean,
  seed: string,
): DecidedAnswer {
  const thought = isAfterResults
    ? 'Every call has its result, so I answer from what the results say and add nothing.'
    : 'No tool suits the message, so I say so.';
  const text = request.outputSchema
    ? writeStructured(request, request.outputSchema, plan)
    : writeAnswer(request, plan);
  const thinking = toThinking(request.thinking, thought, isAfterResults, seed);
  return { content: [...thinking, { type: 'text', text }], stop_reason: 'end_turn' };
}
