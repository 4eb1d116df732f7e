import { takeStart } from '@/lib/core/take-start';
import { isJsonObject } from './message';
import { wordRefusal } from './refusal-words';

/** Why an answer ended where it did. */
export interface StopWords {
  /** In a few words, for the line above the answer. */
  label: string;
  /** What happened, in a sentence. */
  title: string;
  /** What helps; empty where nothing is to be done. */
  help: string;
}

/** What of an answer says why it ended; a file may hold anything there. */
interface Stop {
  stop_reason?: unknown;
  stop_sequence?: unknown;
  stop_details?: unknown;
}

/** A stop sequence and an explanation are told up to here, in UTF-16 units. */
const MAX_TOLD = 500;

/** Source: Messages API documentation, "Stop reasons". */
const stops: Readonly<Record<string, (stop: Stop) => StopWords>> = {
  max_tokens: () => ({
    label: 'cut off at max_tokens',
    title: 'The answer was cut off at max_tokens.',
    help: 'A tool call cut off this way is not run. Raise max_tokens, or ask for less at once.',
  }),
  stop_sequence: ({ stop_sequence }) => {
    const told =
      typeof stop_sequence === 'string' ? ` ${JSON.stringify(takeStart(stop_sequence, MAX_TOLD))}` : '';
    return {
      label: `stop sequence${told}`,
      title: `The answer ended at the stop sequence${told}.`,
      help: 'The sequence itself is not part of the answer. It stands in stop_sequences of the request.',
    };
  },
  refusal: ({ stop_details }) => {
    const { category, explanation } = isJsonObject(stop_details) ? stop_details : {};
    const words = wordRefusal(category);
    const told = typeof explanation === 'string' ? ` ${takeStart(explanation, MAX_TOLD)}` : '';
    return {
      label: typeof category === 'string' ? `refused (${takeStart(category, MAX_TOLD)})` : 'refused',
      title: `The model refused${words === '' ? '.' : `: ${words}.`}${told}`,
      help: 'The refused answer stays here to be seen and is left out of what is sent from now on. Say it in another way, or set fallbacks to have another model answer.',
    };
  },
  model_context_window_exceeded: () => ({
    label: 'context window full',
    title: 'The answer was cut off: the context window of the model is full.',
    help: 'Start from an earlier turn, shorten results, or have the conversation compacted (context_management).',
  }),
  pause_turn: () => ({
    label: 'paused',
    title: 'The model paused in the middle of its work with server tools.',
    help: 'The answer is sent back as it is, and the model goes on. Nothing is to be written in between.',
  }),
  compaction: () => ({
    label: 'paused after compaction',
    title: 'The conversation was compacted, and the model paused after it.',
    help: 'It goes on when the answer is sent back as it is.',
  }),
};

/** Why an answer ended, in words; undefined for the two ordinary ends: finished, or tools to be called. */
export function wordStop(stop: Stop): StopWords | undefined {
  const { stop_reason: reason } = stop;
  if (typeof reason !== 'string' || reason === 'end_turn' || reason === 'tool_use') return undefined;
  const known = Object.hasOwn(stops, reason) ? stops[reason] : undefined;
  if (known) return known(stop);
  const name = takeStart(reason, MAX_TOLD);
  return {
    label: name,
    title: `The model stopped: ${name}`,
    help: 'Loopbench does not know this stop reason; the answer is shown as it came.',
  };
}
