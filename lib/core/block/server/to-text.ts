/** A text as it is, anything else as nothing. */
export const toText = (value: unknown): string => (typeof value === 'string' ? value : '');
