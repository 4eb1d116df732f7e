let isOld = false;
const listeners = new Set<() => void>();

/** To be called when the server has no longer what this page is made of: only a reload helps. */
export function tellOutdated(): void {
  isOld = true;
  for (const listener of listeners) listener();
}

/** True once the page is known to be older than the server. */
export const isOutdated = (): boolean => isOld;

/** Tells when that changes. */
export function watchOutdated(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
