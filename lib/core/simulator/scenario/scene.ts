import type { Block } from '@/lib/core/claude/message';
import type { DecidedAnswer } from '../decide-answer';
import type { SimulatorRequest } from '../request/read-request';

/** What a scenario plays in. */
export interface Scene {
  request: SimulatorRequest;
  /** Tells the ids of this answer from every other's. */
  seed: string;
  /** How many answers the question has had already. */
  step: number;
  /** The blocks of those answers, in their order. */
  said: readonly Block[];
  /** Whether this try is one of those that are to fail. */
  isFailing: boolean;
  /** When the answer is given, in milliseconds since 1970. */
  now: number;
  /** What the simulator answers by itself. */
  ordinary: () => DecidedAnswer;
}
