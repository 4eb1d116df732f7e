/** A login that calls wait for. */
interface Gate {
  answer: Promise<boolean>;
  settle: (isLoggedIn: boolean) => void;
}

let gate: Gate | undefined;
const listeners = new Set<() => void>();

/** Asks the person to log in, once for all calls that wait for it. False when they would rather not. */
export function untilLoggedIn(): Promise<boolean> {
  if (!gate) {
    let settle: Gate['settle'] = () => {};
    const answer = new Promise<boolean>((resolve) => {
      settle = resolve;
    });
    gate = { answer, settle };
    for (const listener of listeners) listener();
  }
  return gate.answer;
}

/** Lets the waiting calls go on, or fail. */
export function resolveLogin(isLoggedIn: boolean): void {
  gate?.settle(isLoggedIn);
  gate = undefined;
  for (const listener of listeners) listener();
}

export const isLoginAsked = (): boolean => gate !== undefined;

/** Tells when a login is asked for, and when that is over. */
export function watchLogin(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
