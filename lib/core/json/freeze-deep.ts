/** Freezes an object or array and all within, however deep. What is frozen already is not gone through again. */
export function freezeDeep(root: object): void {
  const open: object[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (Object.isFrozen(node)) continue;
    Object.freeze(node);
    for (const held of Object.values(node)) {
      if (typeof held === 'object' && held !== null) open.push(held);
    }
  }
}
