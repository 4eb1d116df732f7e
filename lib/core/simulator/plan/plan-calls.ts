import type { JsonObject } from '@/lib/core/claude/message';
import type { Fact } from '@/lib/core/simulator/input/find/fact';
import { findFacts } from '@/lib/core/simulator/input/find/find-facts';
import type { FilledInput } from '../input/fill-input';
import { type Prompt, readPrompt } from '../language/read-prompt';
import { describeResults } from '../reply/describe-results';
import type { CallRecord, Conversation } from '../request/read-conversation';
import type { SimulatorTool } from '../request/simulator-tool';
import { fillIntent } from './fill-intent';
import { type Failure, findFailures } from './find-failures';
import { findFollowUp } from './find-follow-up';
import { findIntents, type Intent } from './find-intents';
import { findProducer } from './find-producer';
import { planClientTools } from './plan-client-tools';
import { type PlannedCall, toCallKey } from './planned-call';

/** What the simulator means to do next with its tools. */
export interface Plan {
  /** Empty when nothing (more) is to be called. */
  calls: PlannedCall[];
  /** Tools that were asked for and cannot be called, each with the reason. */
  skipped: { tool: SimulatorTool; why: string }[];
  failures: Failure[];
  prompt: Prompt;
  intents: Intent[];
}

/** More than one asks for several things at once; beyond this the rest waits for the next turn. */
const MOST_AT_ONCE = 8;

/** Words that ask for every item of a list a result holds. */
const EACH = /\b(?:each|every|all|them|those|these|their|both)\b/i;

/**
 * Decides which tools to call next, from the conversation alone: failed calls once more, then what the question asks
 * for and nobody has done yet. What needs the result of another call waits for it.
 *
 * @param tools those that may be called
 */
export function planCalls(conversation: Conversation, tools: readonly SimulatorTool[]): Plan {
  const { current, earlier } = conversation;
  const prompt = readPrompt(current.question);
  const intents = findIntents(
    prompt,
    tools.filter((tool) => tool.kind === 'custom'),
  );
  const refill = (tool: SimulatorTool) => fillIntent(tool, prompt, rangesOf(intents, tool, prompt)).input;
  const failures = findFailures(current, tools, refill);
  const records = current.rounds.flat();
  const facts = [...findFacts(records), ...findFacts(earlier.flatMap(({ rounds }) => rounds.flat()))];
  const planning: Planning = {
    prompt,
    records,
    facts,
    tools,
    plan: { calls: [], skipped: [], failures, prompt, intents },
  };

  for (const { tool, retryInput, error, state, record } of failures) {
    const reason = { matched: [], sources: [], error, failedInput: record.call.input };
    if (state === 'open') addCall(planning, { tool, input: retryInput, reason }, true);
  }
  for (const intent of intents) planIntent(planning, intent);
  if (intents.length === 0)
    for (const call of findFollowUp(conversation, prompt, tools)) addCall(planning, call);
  for (const call of planClientTools(prompt, tools, intents.length > 0)) addCall(planning, call);
  planning.plan.calls = planning.plan.calls.slice(0, MOST_AT_ONCE);
  return planning.plan;
}

/** What planning looks at, and the plan as it grows. */
interface Planning {
  prompt: Prompt;
  records: readonly CallRecord[];
  facts: readonly Fact[];
  tools: readonly SimulatorTool[];
  plan: Plan;
}

function rangesOf(intents: readonly Intent[], tool: SimulatorTool, prompt: Prompt): Intent['ranges'] {
  return intents.find((intent) => intent.tool === tool)?.ranges ?? [{ start: 0, end: prompt.text.length }];
}

/** What stands in the question's turns already is not called again, whether it went well or not. */
function addCall({ plan, records }: Planning, call: PlannedCall, isRetry = false): void {
  const key = toCallKey({ name: call.tool.name, input: call.input });
  const isPlanned = plan.calls.some(
    (other) => toCallKey({ name: other.tool.name, input: other.input }) === key,
  );
  const isDone = !isRetry && records.some((record) => toCallKey(record.call) === key);
  if (!isPlanned && !isDone) plan.calls.push(call);
}

function planIntent(planning: Planning, intent: Intent): void {
  const { plan, prompt, records, facts } = planning;
  const { tool } = intent;
  const filled = fillIntent(tool, prompt, intent.ranges, { facts, ...toDigest(records) });
  if (hasToWait(intent, filled, plan)) return;
  if (intent.isThen && plan.failures.some(({ state }) => state === 'final') && !hasCalled(records, tool)) {
    plan.skipped.push({ tool, why: 'the step before it failed' });
    return;
  }
  // What depends on results is called once: its own result would change what it depends on.
  const isDependent = filled.sources.some(({ source }) => source !== 'prompt' && source !== 'default');
  if (isDependent && hasCalled(records, tool)) return;
  if (filled.missing.length > 0 && planProducer(planning, intent, filled)) return;
  for (const input of chooseVariants(filled, intent, prompt)) {
    addCall(planning, { tool, input, reason: { matched: intent.matched, sources: filled.sources } });
  }
}

function hasCalled(records: readonly CallRecord[], tool: SimulatorTool): boolean {
  return records.some(({ call }) => call.name === tool.name);
}

function toDigest(records: readonly CallRecord[]): { digest?: string } {
  const answered = records.filter(({ result }) => result !== null && !result.isError);
  return answered.length > 0 ? { digest: describeResults(answered) } : {};
}

/** It comes after something that is being called now, because the prompt says so or because it lacks something. */
function hasToWait(intent: Intent, filled: FilledInput, plan: Plan): boolean {
  if (plan.calls.length === 0 || plan.intents[0] === intent) return false;
  return intent.isThen || filled.missing.length > 0;
}

/** Has another tool fetch what is missing. True when the intent itself is not to be called now. */
function planProducer(planning: Planning, intent: Intent, filled: FilledInput): boolean {
  const { plan, prompt, records, tools } = planning;
  const producer = findProducer(intent, filled.missing, prompt, tools);
  if (!producer) return false;
  if (hasCalled(records, producer.tool)) {
    const names = filled.missing.map((slot) => `\`${slot.path.join('.')}\``).join(', ');
    plan.skipped.push({ tool: intent.tool, why: `no result says what ${names} is` });
    return true;
  }
  addCall(planning, {
    ...producer,
    reason: { ...producer.reason, matched: intent.matched, neededBy: intent.tool.name },
  });
  return true;
}

/** Several values of the prompt are several calls; of a result's values only the first, unless all are asked for. */
function chooseVariants(filled: FilledInput, intent: Intent, prompt: Prompt): JsonObject[] {
  if (filled.spreadOver !== 'result') return filled.variants;
  const asksForEach = intent.ranges.some(({ start, end }) => EACH.test(prompt.text.slice(start, end)));
  return asksForEach ? filled.variants : filled.variants.slice(0, 1);
}
