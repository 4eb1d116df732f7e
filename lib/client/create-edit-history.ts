import { findAnswererKind } from '@/lib/core/answerer/answerer-kinds';
import { writeJson } from '@/lib/core/json/write-json';
import { mergeSessionEdits } from '@/lib/core/session/merge-session-edits';
import type { EditedSession, SessionEdits } from './use-session-edits';

/** What is undone by key; a message that is being written is undone where it is written. */
type Kept = Pick<SessionEdits, 'title' | 'config' | 'tools'>;

interface Step {
  before: Kept;
  after: Kept;
  at: number;
}

const MAX_STEPS = 100;
/** What is typed without a pause is one step. */
const PAUSE_MS = 600;

/** What is alike while somebody types. */
const shapeOf = ({ tools = [], ...rest }: Kept): string =>
  writeJson([
    Object.keys(rest),
    tools.map(({ id, enabled, answerer }) => [
      id,
      enabled,
      findAnswererKind(answerer.type)?.shapeOf(answerer),
    ]),
  ]);

/** Remembers what was edited of a session, to go back and forth. What was edited elsewhere since stays. */
export function createEditHistory() {
  let done: Step[] = [];
  let undone: Step[] = [];

  const go = (from: Step[], to: Step[], now: EditedSession, isBack: boolean): Kept | undefined => {
    const step = from.pop();
    if (!step) return undefined;
    to.push(step);
    const [base, ours] = isBack ? [step.after, step.before] : [step.before, step.after];
    return mergeSessionEdits({ config: now.config, tools: now.tools, ...base }, now, ours);
  };

  return {
    /** @param at when, in milliseconds */
    add(before: EditedSession, { title, config, tools }: SessionEdits, at: number): void {
      const edited = Object.entries({ title, config, tools }).filter(
        ([name, value]) => value !== undefined && value !== before[name as keyof Kept],
      );
      if (edited.length === 0) return;
      const after: Kept = Object.fromEntries(edited);
      undone = [];
      const last = done.at(-1);
      const isSame =
        last && shapeOf(last.before) === shapeOf(after) && shapeOf(last.after) === shapeOf(after);
      if (isSame && at - last.at < PAUSE_MS) {
        last.after = after;
        last.at = at;
        return;
      }
      const old = Object.fromEntries(edited.map(([name]) => [name, before[name as keyof Kept]]));
      done = [...done, { before: old, after, at }].slice(-MAX_STEPS);
    },
    /** @returns the edits that take the last one back; undefined when there is none */
    undo: (now: EditedSession) => go(done, undone, now, true),
    /** @returns the edits that do it again */
    redo: (now: EditedSession) => go(undone, done, now, false),
  };
}
