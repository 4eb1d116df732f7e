import { joinWords } from '../language/join-words';
import { shorten } from '../language/shorten';
import type { Failure } from '../plan/find-failures';
import type { Plan } from '../plan/plan-calls';
import { rankTools } from '../plan/rank-tools';
import { readToolWords } from '../plan/read-tool-words';
import { LEAST_SCORE } from '../plan/score-tool';
import type { SimulatorRequest } from '../request/read-request';
import type { SimulatorTool } from '../request/simulator-tool';
import { describeSubject } from './describe-call';
import { describeResults } from './describe-results';

/** The text that ends a turn: what the results say, or why there are none. */
export function writeAnswer(request: SimulatorRequest, plan: Plan): string {
  const { spentBudget, conversation } = request;
  if (spentBudget === null) return writeFromResults(request, plan);
  const spent = `The task budget of ${spentBudget.toLocaleString('en-US')} tokens is spent, so I call no more tools.`;
  const isFirst = conversation.current.rounds.length === 0;
  return isFirst ? `${spent} ${WHO}` : `${writeFromResults(request, plan)}\n\n${spent}`;
}

function writeFromResults(request: SimulatorRequest, plan: Plan): string {
  const records = request.conversation.current.rounds.flat();
  if (records.length === 0 && plan.skipped.length === 0) return writeWithoutCalls(request, plan);
  const failed = new Map(plan.failures.map((failure) => [failure.record.call.id, failure]));
  const told = records.filter(({ call, result }) => {
    const failure = failed.get(call.id);
    // A failed call has been made again or is told below; what nobody answered has nothing to tell.
    return result !== null && (!failure || result.isNotFound);
  });
  const givenUp = plan.failures.filter(
    ({ state, record }) => state === 'final' && !record.result?.isNotFound,
  );
  const parts = [
    describeResults(told),
    ...givenUp.map(describeGivenUp),
    ...plan.skipped.map(({ tool, why }) => `I did not call \`${tool.name}\`: ${why}.`),
  ];
  const text = parts.filter((part) => part !== '').join('\n\n');
  return text === '' ? 'The tools have answered, and their results hold nothing I could tell.' : text;
}

function describeGivenUp({ record, error }: Failure): string {
  const { text } = describeSubject(record.call);
  const words = shorten(error, 300).replace(/[.\s]+$/, '');
  return `\`${record.call.name}\` failed${text === null ? '' : ` for ${text}`}, also when I tried again: "${words}". I have no result to tell you.`;
}

const WHO =
  'I am the Simulator, not Claude: a script that stands in for a model, so that tools can be tried without an API key.';

const COURTESY =
  /^\W*(?:(?:thanks?|thank you|thx|great|perfect|cool|ok|okay|nice|very|much|so|a lot|that(?:'s| is)|all)\b\W*)+$/i;

function writeWithoutCalls(request: SimulatorRequest, plan: Plan): string {
  const { tools, choice, conversation } = request;
  const seen = conversation.current.attachments;
  const attached = seen.length > 0 ? ` You attached ${joinSome(seen)}, which I cannot look at.` : '';
  if (tools.length === 0) {
    return `${WHO}${attached} This request declares no tools, so all I can do is answer in text like this. Declare a tool and ask for what it does.`;
  }
  if (choice.type === 'none') return `${writeForbidden(request, plan)}${attached}`;
  if (COURTESY.test(conversation.current.question)) return `You are welcome. ${WHO}`;
  const able = describeAbilities(request.callable);
  const hidden = describeHidden(request);
  return `I called no tool: nothing in your message matches what they are for. ${WHO}${attached} I only match words, so I cannot answer from knowledge.${able}${hidden}`;
}

/** So many attachments are told one by one. */
const MOST_ATTACHED = 5;

function joinSome(names: readonly string[]): string {
  const more = names.length - MOST_ATTACHED;
  return joinWords(more > 0 ? [...names.slice(0, MOST_ATTACHED), `${more} more`] : names);
}

function writeForbidden({ tools }: SimulatorRequest, { prompt }: Plan): string {
  const own = tools.filter((tool) => tool.kind === 'custom');
  const [best] = rankTools(prompt, own.map(readToolWords));
  const otherwise = best && best.score >= LEAST_SCORE ? ` Otherwise I would call \`${best.tool.name}\`.` : '';
  return `\`tool_choice\` is "none", so I may not call a tool.${otherwise} ${WHO}`;
}

function describeAbilities(tools: readonly SimulatorTool[]): string {
  if (tools.length === 0) return '';
  const lines = tools.slice(0, 12).map((tool) => {
    const [sentence = ''] = tool.description.split(/(?<=[.!?])\s|\n/);
    return `- \`${tool.name}\`${sentence === '' ? '' : `: ${shorten(sentence, 140)}`}`;
  });
  const rest = tools.length > 12 ? [`- … and ${tools.length - 12} more`] : [];
  return `\n\nWith the tools of this request I can use:\n\n${[...lines, ...rest].join('\n')}`;
}

function describeHidden({ tools, callable }: SimulatorRequest): string {
  const hidden = tools.filter((tool) => !callable.includes(tool) && tool.kind !== 'server');
  if (hidden.length === 0) return '';
  const names = joinWords(hidden.slice(0, 8).map((tool) => `\`${tool.name}\``));
  return `\n\nI may not call ${names} directly: deferred tools wait for a tool search, others are for code only.`;
}
