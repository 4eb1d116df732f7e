import type { JsonObject } from '@/lib/core/claude/message';
import { endTurn } from '../parts/end-turn';
import { say } from '../parts/say';
import { toServerPair } from '../parts/to-server-pair';
import type { Scenario } from '../scenario';

const group = 'Advisor';
const needs = ['advisor_20260301', 'advisor-tool-2026-03-01'];

/** Tokens of the advisor are counted here alone. */
const usage = {
  iterations: [
    { type: 'message', input_tokens: 400, output_tokens: 20 },
    { type: 'advisor_message', model: 'simulated-advisor', input_tokens: 500, output_tokens: 60 },
    { type: 'message', input_tokens: 480, output_tokens: 20 },
  ].map((one) => ({
    cache_creation: null,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    ...one,
  })),
};

const advise = (
  id: string,
  name: string,
  description: string,
  content: JsonObject,
  end: string,
): Scenario => ({
  id,
  name,
  group,
  needs,
  description,
  play: (scene) =>
    endTurn(
      [say('I ask the advisor.'), ...toServerPair(scene, { name: 'advisor', input: {}, content }), say(end)],
      { usage },
    ),
});

/** A stronger model that is asked in the middle of an answer. Source: API documentation, "Advisor tool". */
export const advisor: readonly Scenario[] = [
  advise(
    'advisor',
    'Advice',
    'Asks a stronger model in the middle of the answer and gets its advice.',
    {
      type: 'advisor_result',
      text: 'Simulated advice: check the **order id** before you answer.',
      stop_reason: 'end_turn',
    },
    'The advice is there. It is made up: no model was asked.',
  ),
  advise(
    'advisor-cut-off',
    'Advice that is cut off',
    'Asks a stronger model, whose advice breaks off at its max_tokens.',
    { type: 'advisor_result', text: 'Simulated advice: check the', stop_reason: 'max_tokens' },
    'The advice broke off. It is made up: no model was asked.',
  ),
  advise(
    'advisor-redacted',
    'Encrypted advice',
    'Asks a stronger model, whose advice only the model can read.',
    { type: 'advisor_redacted_result', encrypted_content: 'c2ltdWxhdGVk', stop_reason: 'end_turn' },
    'The advice is encrypted. It is made up: no model was asked.',
  ),
];
