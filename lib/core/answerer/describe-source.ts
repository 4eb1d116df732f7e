import { findAnswererKind } from './answerer-kinds';

/** What answers a call without being chosen for a tool. */
const others = new Map([
  ['recording', 'answered from the recording'],
  ['none', 'no such tool'],
  ['loop', 'answered by the loop'],
]);

/** Who answers a call, in words, by what the log says of it. One that nobody here knows is told by its name. */
export const describeSource = (answerer: string): string =>
  findAnswererKind(answerer)?.callLabel ?? others.get(answerer) ?? `answered by ${answerer}`;
