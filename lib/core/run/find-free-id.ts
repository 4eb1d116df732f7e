import { isReservedId } from './is-reserved-id';

/**
 * The id a call gets where its own cannot be sent: one that holds a character the API refuses, that another call of
 * the conversation has, or that is reserved. The same input gives the same id. Source: API documentation, "API errors".
 */
export function findFreeId(id: string, taken: { has(id: string): boolean }): string {
  const base = id.replace(/[^a-zA-Z0-9_-]/g, '_') || 'call';
  if (!taken.has(base) && !isReservedId(base)) return base;
  let number = 2;
  while (taken.has(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}
