import { takeStart } from '@/lib/core/take-start';
import type { DecidedAnswer } from '../decide-answer';

/** The answer to a name that no scenario has. */
export function answerUnknown(name: string): DecidedAnswer {
  const text = `There is no scenario called "${takeStart(name, 80)}". The settings of a session list those there are, and so does the page of the documentation about the Simulator.`;
  return { content: [{ type: 'text', text }], stop_reason: 'end_turn' };
}
