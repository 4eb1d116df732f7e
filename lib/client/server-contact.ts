const listeners = new Set<() => void>();

/** To be called when the server has answered: what waits for it to come back need not wait any longer. */
export function tellContact(): void {
  for (const listener of listeners) listener();
}

/** Is told each time the server has answered. */
export function watchContact(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
