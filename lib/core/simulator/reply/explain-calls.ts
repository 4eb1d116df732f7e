import type { ValueSource } from '../input/fill-source';
import { joinWords } from '../language/join-words';
import { shorten } from '../language/shorten';
import type { PlannedCall } from '../plan/planned-call';
import { describeInput } from './describe-call';

const ORIGINS: Readonly<Record<ValueSource, string>> = {
  prompt: 'the message',
  result: 'a result',
  earlier: 'an earlier call',
  default: 'its default',
  invented: 'nowhere: it is made up',
};

/** For the thinking: which calls, and where each value comes from. */
export function explainCalls(calls: readonly PlannedCall[]): string {
  return calls.map(explainCall).join('\n');
}

function explainCall({ tool, input, reason }: PlannedCall): string {
  const met = reason.matched.map((word) => `"${word}"`);
  const why = reason.error
    ? `The last call failed ("${shorten(reason.error, 120)}"), so one more attempt is due.`
    : met.length > 0
      ? `The message says ${joinWords(met.slice(0, 6))}, which meets \`${tool.name}\` best.`
      : `\`${tool.name}\` is the tool for this.`;
  const values = reason.sources.map(
    ({ slot, source }) => `\`${slot.path.join('.')}\` comes from ${ORIGINS[source]}`,
  );
  const said = describeInput(input);
  return [
    why,
    said === '' ? 'It takes no input.' : `Input: ${said}.`,
    values.length > 0 ? `${joinWords(values.slice(0, 8))}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
