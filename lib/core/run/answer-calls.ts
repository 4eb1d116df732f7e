import { toErrorResult } from '@/lib/core/answerer/to-error-result';
import { toSentResult } from '@/lib/core/answerer/to-sent-result';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { ToolUseBlock } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { InputIssue } from '@/lib/core/schema/input-issue';
import { Channel } from './channel';
import { isReservedId } from './is-reserved-id';
import type { AnswererType, RunEventData, RunEventOf } from './log/run-event';
import { untilAborted } from './until-aborted';

/** Who answers a call, and how. */
export interface Resolution {
  answerer: AnswererType;
  /** Where the input breaks the tool's schema. */
  issues: InputIssue[];
  /** Absent: a person is asked. `report` puts what is done for the call into the log of the run. */
  answer?: (signal: AbortSignal, report: (report: CallReport) => void) => Promise<ToolResult>;
}

/** What an answerer has done, or how far it is. */
export type CallReport = Omit<RunEventOf<'call-report'>, 'type' | 'seq' | 'at' | 'tool_use_id'>;

/** So much of each, in UTF-16 units. */
const MAX_REPORT_TEXT = 2000;
const MAX_REPORT_DETAIL = 64_000;

/** Finds who answers a call. */
export interface ToolCallRouter {
  resolve(call: ToolUseBlock): Promise<Resolution>;
}

export interface AnswerCallsInput {
  calls: readonly ToolUseBlock[];
  results: Map<string, ToolResult>;
  started: ReadonlySet<string>;
  /** The raw text of inputs that are no JSON object, by call id. */
  invalidInputs: ReadonlyMap<string, string>;
  /** The ids the model gave to calls that have another one now, by that. */
  renamed?: ReadonlyMap<string, string>;
  router: ToolCallRouter;
  signal: AbortSignal;
}

/**
 * Has the calls of one turn answered, all at once; members of an Anthropic toolset one after the other, because they
 * are an ordered batch that stops at the first failure. Answers go into `results`; calls that need a person stay out
 * of it. An answerer that throws gives an `is_error` result. Source: API documentation, "Toolsets", "Fine-grained tool streaming", "SDK tool runner".
 */
export async function* answerCalls(input: AnswerCallsInput): AsyncGenerator<RunEventData, void> {
  if (input.calls.length === 0) return;
  const events = new Channel<RunEventData>();
  void answerAll(input, (event) => events.push(event)).then(
    () => events.end(),
    (error: unknown) => events.end({ error }),
  );
  yield* untilAborted(events, input.signal);
}

type Emit = (event: RunEventData) => void;

async function answerAll(input: AnswerCallsInput, emit: Emit): Promise<void> {
  const batches = toBatches(input.calls.filter((call) => !isSettled(call, input)));
  // Who answers is found out for all at once, and told in the order of the calls.
  const first = await Promise.all(batches.map(([call]) => call && resolveCall(call, input)));
  if (input.signal.aborted) return;
  for (const [index, [call]] of batches.entries()) {
    const resolution = first[index];
    if (call && resolution) start(call, resolution, input, emit);
  }
  await Promise.all(batches.map((batch, index) => answerBatch(batch, first[index], input, emit)));
}

/** A call of a toolset that is answered already still decides whether the rest of its batch may run. */
function isSettled(call: ToolUseBlock, { results }: AnswerCallsInput): boolean {
  return results.has(call.id) && call.toolset_name === undefined;
}

/** Calls that may run side by side stand in batches of their own; a toolset's calls share one, in order. */
function toBatches(calls: readonly ToolUseBlock[]): ToolUseBlock[][] {
  const batches: ToolUseBlock[][] = [];
  const byToolset = new Map<string, ToolUseBlock[]>();
  for (const call of calls) {
    const shared = call.toolset_name === undefined ? undefined : byToolset.get(call.toolset_name);
    if (shared) {
      shared.push(call);
      continue;
    }
    const batch = [call];
    batches.push(batch);
    if (call.toolset_name !== undefined) byToolset.set(call.toolset_name, batch);
  }
  return batches;
}

/** Answers a batch in order; ends early at a call that waits for a person. */
async function answerBatch(
  batch: ToolUseBlock[],
  first: Resolution | undefined,
  input: AnswerCallsInput,
  emit: Emit,
): Promise<void> {
  let hasFailed = false;
  for (const [index, call] of batch.entries()) {
    const known = input.results.get(call.id);
    if (known) {
      hasFailed ||= known.is_error === true;
      continue;
    }
    const resolution = index === 0 ? first : await resolveNext(call, hasFailed, input, emit);
    if (input.signal.aborted || !resolution?.answer) return;
    const { result, changes } = toSentResult(
      call,
      await answerSafely(resolution.answer, input.signal, createReporter(call, input, emit)),
    );
    // A person may have been quicker: the first answer stands.
    if (input.signal.aborted || input.results.has(call.id)) continue;
    input.results.set(call.id, result);
    hasFailed ||= result.is_error === true;
    emit({
      type: 'call-end',
      tool_use_id: call.id,
      result,
      ...(changes.length > 0 ? { changes } : {}),
      by: toSource(resolution.answerer),
    });
  }
}

/** Puts what is reported of a call into the log, as long as it is open: the first reports, each up to its bound. */
function createReporter({ id }: ToolUseBlock, { signal, results }: AnswerCallsInput, emit: Emit) {
  let count = 0;
  return ({ kind, text, detail }: CallReport): void => {
    count += 1;
    if (signal.aborted || results.has(id) || count > limits.callReports.value) return;
    const last = count === limits.callReports.value;
    emit({
      type: 'call-report',
      tool_use_id: id,
      kind,
      text: last
        ? `${limits.callReports.value} reports are kept of a call; there may be more.`
        : cutText(text, MAX_REPORT_TEXT),
      ...(detail === undefined || last ? {} : { detail: cutText(detail, MAX_REPORT_DETAIL) }),
    });
  };
}

const toSource = (answerer: AnswererType): RunEventOf<'call-end'>['by'] =>
  answerer === 'none' ? 'loop' : answerer;

async function resolveNext(
  call: ToolUseBlock,
  hasFailed: boolean,
  input: AnswerCallsInput,
  emit: Emit,
): Promise<Resolution> {
  const resolution = hasFailed ? skip(call) : await resolveCall(call, input);
  if (!input.signal.aborted) start(call, resolution, input, emit);
  return resolution;
}

function start(call: ToolUseBlock, resolution: Resolution, input: AnswerCallsInput, emit: Emit): void {
  if (input.started.has(call.id) || input.results.has(call.id)) return;
  const old = input.renamed?.get(call.id);
  const issues = old === undefined ? resolution.issues : [toRenamedIssue(call, old), ...resolution.issues];
  emit(toCallStart(call, { ...resolution, issues }));
}

const toRenamedIssue = ({ id }: ToolUseBlock, old: string): InputIssue => ({
  path: '',
  message: `The model gave this call the id ${old}, which ${isReservedId(old) ? 'is reserved' : 'another call has'}. It is called ${id} in what is sent.`,
});

function toCallStart(call: ToolUseBlock, { answerer, issues }: Resolution): RunEventData {
  return {
    type: 'call-start',
    tool_use_id: call.id,
    name: call.name,
    input: call.input,
    answerer,
    ...(issues.length > 0 ? { issues } : {}),
  };
}

async function resolveCall(call: ToolUseBlock, input: AnswerCallsInput): Promise<Resolution> {
  const invalidText = input.invalidInputs.get(call.id);
  if (invalidText !== undefined) {
    return byLoop({ content: JSON.stringify({ INVALID_JSON: invalidText }), is_error: true }, [
      { path: '', message: 'The input is not a JSON object.' },
    ]);
  }
  try {
    return await input.router.resolve(call);
  } catch (error) {
    return byLoop(toErrorResult(error));
  }
}

/** The exact words the API expects for the rest of a batch. Source: API documentation, "Toolsets". */
function skip(call: ToolUseBlock): Resolution {
  const action = call.toolset_name === 'computer' ? 'computer action' : 'action';
  return byLoop({ content: `Not executed: an earlier ${action} in this turn failed.`, is_error: true });
}

function byLoop(result: ToolResult, issues: InputIssue[] = []): Resolution {
  return { answerer: 'loop', issues, answer: async () => result };
}

async function answerSafely(
  answer: NonNullable<Resolution['answer']>,
  signal: AbortSignal,
  report: (report: CallReport) => void,
): Promise<ToolResult> {
  try {
    return await answer(signal, report);
  } catch (error) {
    return toErrorResult(error);
  }
}
