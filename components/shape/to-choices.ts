import type { Choice } from './choice-control';

/** The values of a choice under their own names, and none of them. */
export const toChoices = (values: readonly (string | boolean)[]): Choice[] => [
  { label: 'not set' },
  ...values.map((value) => ({ label: String(value), value })),
];
