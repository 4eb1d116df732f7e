/** States a person can ask for by writing a phrase into a message. */
export type ScriptId =
  | 'refusal'
  | 'pause_turn'
  | 'max_tokens'
  | 'context_window'
  | 'overloaded'
  | 'rate_limit'
  | 'api_error'
  | 'error_mid_stream'
  | 'cut_stream'
  | 'unknown_stop_reason'
  | 'unknown_block'
  | 'invalid_json'
  | 'empty_answer';

export interface SimulatorScript {
  id: ScriptId;
  /** What to write anywhere in a user message; capitals do not matter. */
  phrase: string;
  /** What happens then. */
  description: string;
}

/** Every rare state the simulator can be asked to show, as the product's help lists them. */
export const simulatorScripts: readonly SimulatorScript[] = [
  {
    id: 'refusal',
    phrase: 'simulate: refusal',
    description:
      'Answers with stop_reason "refusal" and stop_details. The refused turn is to be dropped from history.',
  },
  {
    id: 'pause_turn',
    phrase: 'simulate: pause_turn',
    description:
      'Pauses once in a server tool with stop_reason "pause_turn", and goes on when the turn is sent back.',
  },
  {
    id: 'max_tokens',
    phrase: 'simulate: max_tokens',
    description:
      'Breaks off in the middle, in a tool input when there is one, with stop_reason "max_tokens".',
  },
  {
    id: 'context_window',
    phrase: 'simulate: context window',
    description: 'Breaks off with stop_reason "model_context_window_exceeded".',
  },
  {
    id: 'overloaded',
    phrase: 'simulate: overloaded',
    description: 'Fails with HTTP 529 overloaded_error, again at every retry.',
  },
  {
    id: 'rate_limit',
    phrase: 'simulate: rate limit',
    description: 'Fails with HTTP 429 rate_limit_error and retry-after 1; the first retry succeeds.',
  },
  {
    id: 'api_error',
    phrase: 'simulate: api error',
    description: 'Fails with HTTP 500 api_error; the second retry succeeds.',
  },
  {
    id: 'error_mid_stream',
    phrase: 'simulate: error mid-stream',
    description:
      'Sends an error event after HTTP 200, when part of the answer has arrived; the retry of the turn succeeds.',
  },
  {
    id: 'cut_stream',
    phrase: 'simulate: cut stream',
    description:
      'Ends the stream in the middle, without message_stop and without an error; the retry of the turn succeeds.',
  },
  {
    id: 'unknown_stop_reason',
    phrase: 'simulate: unknown stop reason',
    description: 'Ends with a stop_reason no version of the API has.',
  },
  {
    id: 'unknown_block',
    phrase: 'simulate: unknown block',
    description: 'Answers with a content block of a type no version of the API has, before its text.',
  },
  {
    id: 'invalid_json',
    phrase: 'simulate: invalid json',
    description:
      'Streams a tool input that is no complete JSON, as eager input streaming may. It needs a tool.',
  },
  {
    id: 'empty_answer',
    phrase: 'simulate: empty answer',
    description: 'Ends its turn without a word: end_turn and no content.',
  },
];

const patterns = simulatorScripts.map(({ id, phrase }) => {
  const words = phrase.replace('simulate: ', '').split(/[ _-]/);
  return { id, pattern: new RegExp(`\\bsimulate:\\s*${words.join('[\\s_-]+')}\\b[.,:;]?`, 'gi') };
});

/** The state a message asks for, if any. */
export function findScript(message: string): ScriptId | null {
  return patterns.find(({ pattern }) => message.search(pattern) >= 0)?.id ?? null;
}

/** A question without the phrases that ask for states. */
export function dropScripts(question: string): string {
  return patterns.reduce((text, { pattern }) => text.replace(pattern, ' '), question).trim();
}
