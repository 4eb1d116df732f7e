/** What only the left, or the older, has. */
export const removedClass = 'rounded-sm bg-bad-soft text-bad line-through decoration-1';
/** What only the right, or the newer, has. */
export const addedLook = 'rounded-sm bg-good-soft text-good underline decoration-1 underline-offset-2';
