/** Good enough for colours. */
export const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text.slice(0, 50));
