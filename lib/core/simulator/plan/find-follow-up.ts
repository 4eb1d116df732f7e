import type { JsonObject } from '@/lib/core/claude/message';
import type { Prompt } from '../language/read-prompt';
import type { Conversation } from '../request/read-conversation';
import type { SimulatorTool } from '../request/simulator-tool';
import { fillIntent } from './fill-intent';
import type { PlannedCall } from './planned-call';

const MOST_WORDS = 14;
const OPENING =
  /^\W*(?:and|or|also|what about|how about|same|now|again|then|but|no,?|ok,?|sorry,?|i meant|make (?:it|that)|try|with|in|for)\b/i;

/**
 * A short question that only makes sense after the last one ("and 48812?", "in Fahrenheit?"): the last question's calls
 * again, with what the new question says instead. Empty when it says nothing their tools could take.
 */
export function findFollowUp(
  { earlier }: Conversation,
  prompt: Prompt,
  tools: readonly SimulatorTool[],
): PlannedCall[] {
  const isBare = prompt.entities.length > 0 && prompt.words.length <= 4;
  if (prompt.words.length > MOST_WORDS || (!OPENING.test(prompt.text) && !isBare)) return [];
  const records = earlier.map(({ rounds }) => rounds.flat()).findLast((calls) => calls.length > 0) ?? [];
  return records.flatMap(({ call }) => {
    const tool = tools.find((one) => one.name === call.name && one.toolset_name === call.toolset_name);
    return tool ? repeatCall(tool, call.input, prompt) : [];
  });
}

function repeatCall(tool: SimulatorTool, base: JsonObject, prompt: Prompt): PlannedCall[] {
  const filled = fillIntent(tool, prompt, [{ start: 0, end: prompt.text.length }], { base });
  const isChanged = filled.sources.some(
    ({ slot, source }) => source === 'prompt' && slot.wants.text === null,
  );
  if (!isChanged) return [];
  const reason = { matched: [], sources: filled.sources, isFollowUp: true };
  return filled.variants.map((input) => ({ tool, input, reason }));
}
