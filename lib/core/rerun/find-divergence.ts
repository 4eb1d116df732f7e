import type { Message, MessageParam } from '@/lib/core/claude/message';
import { diffJson } from '@/lib/core/compare/diff-json';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import type { AnswerSummary, Divergence } from '@/lib/core/run/log/divergence';
import { findCalls, stopReasonOf } from '@/lib/core/session/turn';

/** An answer reduced to what decides where a run goes: its calls, and why it stopped. What it says in words is not. */
export function summarizeAnswer(message: MessageParam | Message): AnswerSummary {
  const turn = { id: '', parentId: null, message };
  return {
    stop_reason: stopReasonOf(turn),
    calls: findCalls(turn).map(({ name, input }) => ({ name, input })),
  };
}

/**
 * Holds an answer against the recorded one.
 *
 * @param step which answer of the run it is, from 1
 * @returns null when the run goes the same way: the same calls with equal inputs in the same order, and the same end
 */
export function findDivergence(
  expected: AnswerSummary,
  actual: AnswerSummary,
  step: number,
): Divergence | null {
  const kind = findKind(expected, actual);
  if (!kind) return null;
  const differences =
    kind === 'other_input'
      ? expected.calls.flatMap((call, index) =>
          diffJson(call.input, actual.calls[index]?.input, () => null).changes.map(({ path, a, b }) => ({
            call: index,
            path,
            ...(a === undefined ? {} : { expected: a }),
            ...(b === undefined ? {} : { actual: b }),
          })),
        )
      : [];
  return { kind, step, expected, actual, differences };
}

function findKind(expected: AnswerSummary, actual: AnswerSummary): Divergence['kind'] | null {
  const [before, now] = [expected.calls, actual.calls];
  if (now.length === 0 && before.length > 0) return isText(actual) ? 'text_only' : 'other_stop_reason';
  if (before.length === 0 && now.length > 0) return 'other_stop_reason';
  if (isSame(before, now)) return expected.stop_reason === actual.stop_reason ? null : 'other_stop_reason';
  if (before.length !== now.length) return 'other_count';
  if (isSame(sorted(before), sorted(now))) return 'other_order';
  return before.every(({ name }, index) => name === now[index]?.name) ? 'other_input' : 'other_tool';
}

const isText = ({ stop_reason }: AnswerSummary) => stop_reason === 'end_turn' || stop_reason === null;

const isSame = (before: AnswerSummary['calls'], now: AnswerSummary['calls']): boolean =>
  before.length === now.length &&
  before.every((call, index) => {
    const other = now[index];
    return other !== undefined && toCallKey(call) === toCallKey(other);
  });

const sorted = (calls: AnswerSummary['calls']) =>
  [...calls].sort((a, b) => (toCallKey(a) < toCallKey(b) ? -1 : 1));

/** Equal for equal calls, in whatever order their properties stand. */
export const toCallKey = ({ name, input }: AnswerSummary['calls'][number]) =>
  `${name} ${toCanonicalText(input)}`;
