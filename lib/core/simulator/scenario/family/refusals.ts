import { endTurn } from '../parts/end-turn';
import { say } from '../parts/say';
import type { Scenario } from '../scenario';
import type { ScriptedAnswer } from '../scripted-answer';

const group = 'Ends of an answer';

const refuse = (category: string | null, content: ScriptedAnswer['content'] = []): ScriptedAnswer => ({
  content,
  stop_reason: 'refusal',
  fields: {
    stop_details: {
      type: 'refusal',
      category,
      explanation: 'The Simulator refused because it was asked to.',
    },
  },
});

/** Source: Messages API reference, `stop_details.category`. */
const categories = ['cyber', 'bio', 'frontier_llm', 'reasoning_extraction', 'general_harms'] as const;

/** Refused for each reason the API names, without one, and after a beginning. */
export const refusals: readonly Scenario[] = [
  {
    id: 'refusal',
    name: 'Refusal',
    group,
    description:
      'Answers with stop_reason "refusal" and stop_details. The refused turn is to be dropped from history.',
    play: () => refuse(null),
  },
  ...categories.map(
    (category): Scenario => ({
      id: `refusal-${category.replaceAll('_', '-')}`,
      name: `Refusal: ${category}`,
      group,
      description: `Refuses with the category "${category}".`,
      play: () => refuse(category),
    }),
  ),
  {
    id: 'refusal-mid-answer',
    name: 'Refusal in the middle',
    group,
    description: 'Says a sentence and then refuses; what was said is to be dropped with it.',
    play: () => refuse('cyber', [say('This sentence comes before the refusal.')]),
  },
  {
    id: 'fallback',
    name: 'Another model answers',
    group,
    description: 'A first model refuses, and the answer says by a fallback block that another one took over.',
    needs: ['fallbacks', 'server-side-fallback-2026-07-01'],
    play: () =>
      endTurn([
        {
          type: 'fallback',
          from: { model: 'simulator-that-refuses' },
          to: { model: 'simulator' },
          trigger: { type: 'refusal', category: 'general_harms' },
        },
        say('The first model refused, so this answer is from the one that was named as fallback.'),
      ]),
  },
];
