import type { Transferable } from 'node:worker_threads';

/**
 * The memory of a task's input or output that changes hands instead of being copied: that of bytes which are one of its
 * fields, or stand in a list that is. Who gives them away has them no more.
 */
export function findTransfers(value: unknown): Transferable[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = new Set<ArrayBuffer>();
  for (const field of Object.values(value).flat()) {
    if (!(field instanceof Uint8Array) || !(field.buffer instanceof ArrayBuffer)) continue;
    // Small buffers of Node share their memory with others.
    if (field.buffer.byteLength === field.byteLength) found.add(field.buffer);
  }
  return [...found];
}
