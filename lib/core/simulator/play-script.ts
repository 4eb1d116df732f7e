import type { Block } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import type { DecidedAnswer } from './decide-answer';
import { toServerCall } from './reply/to-server-call';
import type { ScriptId } from './simulator-scripts';
import { countBlockTokens, countTextTokens } from './wire/count-tokens';
import { makeId } from './wire/make-id';

/** An answer as a script leaves it. */
export interface ScriptedAnswer extends DecidedAnswer {
  stop_details?: { type: 'refusal'; category: string | null; explanation: string };
  /** Output tokens after which the answer breaks off. */
  limit?: number;
  /** What the stop reason of a broken-off answer is called. */
  limitReason?: string;
  /** The text of the last tool input, where it is not to be JSON. */
  cutInput?: string;
  streamEnd?: 'cut' | 'error';
}

/** Changes an answer into the state a script asks for; scripts that only fail leave it as it is. */
export function playScript(script: ScriptId | null, answer: DecidedAnswer, seed: string): ScriptedAnswer {
  switch (script) {
    case 'refusal': {
      const explanation = 'The Simulator refused because the message asked it to.';
      return {
        content: [],
        stop_reason: 'refusal',
        stop_details: { type: 'refusal', category: null, explanation },
      };
    }
    case 'pause_turn':
      return pause(seed);
    case 'max_tokens':
      return { ...answer, limit: toMiddle(answer.content) };
    case 'context_window':
      return { ...answer, limit: toMiddle(answer.content), limitReason: 'model_context_window_exceeded' };
    case 'unknown_stop_reason':
      return { ...answer, stop_reason: 'simulated_unknown_reason' };
    case 'unknown_block': {
      const note = 'No version of the API has this block. It is to be kept and sent back as it is.';
      return { ...answer, content: [{ type: 'simulated_unknown_block', note }, ...answer.content] };
    }
    case 'invalid_json':
      return spoilInput(answer);
    case 'error_mid_stream':
      return { ...answer, streamEnd: 'error' };
    case 'cut_stream':
      return { ...answer, streamEnd: 'cut' };
    case 'empty_answer':
      return { content: [], stop_reason: 'end_turn' };
    default:
      return answer;
  }
}

/** A turn that pauses holds a server call without its result, and nothing after it. Source: API documentation, "Stop reasons". */
function pause(seed: string): ScriptedAnswer {
  const call = toServerCall(makeId('srvtoolu_', `${seed} pause`), {
    name: 'web_search',
    input: { query: 'simulated pause' },
  });
  return {
    content: [
      { type: 'text', text: 'I pause here, as the API does when its own tools take many steps.' },
      call,
    ],
    stop_reason: 'pause_turn',
  };
}

/** So many tokens that the last block breaks off in its middle. */
function toMiddle(content: readonly Block[]): number {
  const total = content.reduce((sum, block) => sum + countBlockTokens(block), 0);
  const last = content.at(-1);
  const text = last?.type === 'tool_use' ? writeJson(last.input) : String(last?.text ?? '');
  return Math.max(1, total - Math.max(1, Math.floor(countTextTokens(text) / 3)));
}

/** The last input loses its end. A model that streams eagerly may stop there and still ask for the call. */
function spoilInput(answer: DecidedAnswer): ScriptedAnswer {
  const last = answer.content.at(-1);
  if (last?.type !== 'tool_use') {
    const text =
      'There is no tool input to spoil: "simulate: invalid json" needs a message that asks for a tool.';
    return { content: [{ type: 'text', text }], stop_reason: 'end_turn' };
  }
  const text = writeJson(last.input);
  const cutInput = text === '{}' ? '{"' : text.slice(0, Math.max(2, text.length - 2));
  return { ...answer, content: [...answer.content.slice(0, -1), { ...last, input: {} }], cutInput };
}
