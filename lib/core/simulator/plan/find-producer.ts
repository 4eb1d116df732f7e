import type { JsonObject } from '@/lib/core/claude/message';
import { nounsOf } from '@/lib/core/simulator/input/find/find-facts';
import type { Slot } from '../input/slot';
import { isWithin, type Prompt } from '../language/read-prompt';
import { splitIdentifier, splitWords } from '../language/split-words';
import { isContentWord } from '../language/word-weight';
import type { SimulatorTool } from '../request/simulator-tool';
import { fillIntent, readVocabulary } from './fill-intent';
import type { Intent } from './find-intents';
import type { PlannedCall } from './planned-call';
import { isChange } from './score-tool';

/**
 * The tool whose result may hold what a call is missing: one about the same thing (`find_customer` for `customer_id`)
 * whose own input the prompt fills. Tools that change something are never called for this.
 */
export function findProducer(
  intent: Intent,
  missing: readonly Slot[],
  prompt: Prompt,
  tools: readonly SimulatorTool[],
): PlannedCall | null {
  const subjects = missing.flatMap((slot) => slot.words.filter(isContentWord));
  for (const tool of tools) {
    if (tool === intent.tool || tool.kind !== 'custom' || isChange(tool)) continue;
    const isAbout = nounsOf(tool.name).some((noun) => subjects.includes(noun));
    // `list_orders` is about a customer only in passing: it may not wait for itself in another guise.
    const needsTheSame = missing.some((slot) => requiredWords(tool).includes(slot.words.join(' ')));
    if (!isAbout || needsTheSame) continue;
    const filled = fillIntent(tool, prompt, intent.ranges);
    if (filled.missing.length === 0 && holdsAPiece(filled.input, intent, prompt))
      return { tool, input: filled.input, reason: { matched: [], sources: filled.sources } };
  }
  return null;
}

/** It is asked for somebody or something in particular, not for the words of the prompt at large. */
function holdsAPiece(input: JsonObject, { ranges, tool }: Intent, prompt: Prompt): boolean {
  const values = Object.values(input).map(String);
  const vocabulary = readVocabulary(tool);
  return prompt.entities.some((entity) => {
    const isVocabulary = splitWords(entity.value).every(({ stem }) => vocabulary.has(stem));
    return isWithin(ranges, entity) && values.includes(entity.value) && !isVocabulary;
  });
}

function requiredWords(tool: SimulatorTool): string[] {
  const required = Array.isArray(tool.schema.required) ? tool.schema.required : [];
  return required.filter((name) => typeof name === 'string').map((name) => splitIdentifier(name).join(' '));
}
