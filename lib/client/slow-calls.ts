/** How long a change may be without an answer before the person is told. */
const SLOW_MS = 4000;

let slow = 0;
const listeners = new Set<() => void>();

/** Notes a call that is to change something; what it returns is to be called when the answer has come, or none will. */
export function noteCall(): () => void {
  let isSlow = false;
  const count = (by: number) => {
    slow += by;
    for (const listener of listeners) listener();
  };
  const timer = setTimeout(() => {
    isSlow = true;
    count(1);
  }, SLOW_MS);
  return () => {
    clearTimeout(timer);
    if (isSlow) count(-1);
  };
}

/** True while a change has been without an answer for some seconds. */
export const hasSlowCalls = (): boolean => slow > 0;

/** Tells when that changes. */
export function watchSlowCalls(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
